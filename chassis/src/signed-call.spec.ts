import { createPrivateKey, createPublicKey } from 'node:crypto';
import { describe, expect, it, jest } from '@jest/globals';
import { anonymous, service } from './identity.ts';
import { newServiceKey, type ServiceKeys } from './service-keys.ts';
import { callSigner, callVerifier, UnsignedCall } from './signed-call.ts';

const pairs = Object.fromEntries(
  ['gateway', 'kitchen', 'stranger'].map(name => {
    const { privateKey } = newServiceKey();
    const own = createPrivateKey({
      key: Buffer.from(privateKey, 'base64'),
      format: 'der',
      type: 'pkcs8',
    });
    return [name, own];
  }),
);
const known = ['gateway', 'kitchen'];
const keysOf = (name: string): ServiceKeys => ({
  own: pairs[name]!,
  publicKeyOf: caller => (known.includes(caller) ? createPublicKey(pairs[caller]!) : undefined),
});

const guest = { ...anonymous, kind: 'GUEST' as const, subject: 'g', expiresAt: new Date(0) };
const body = '{"query":"{ rooms }"}';
const signed = async (
  caller: string,
  {
    as = caller,
    audience = 'hotel',
    who = service(caller) as typeof guest | ReturnType<typeof service>,
  } = {},
) =>
  `Bearer ${await callSigner(as, keysOf(caller))(audience, body, { identity: who, correlationId: 'c' })}`;
const hotel = () => callVerifier('hotel', keysOf('gateway'), ['gateway']);
const heard = async (authorization: string, text = body, verify = hotel()) =>
  (await verify(authorization))(Buffer.from(text));

describe('A call', () => {
  it('of a service is in its own name', async () => {
    expect(await heard(await signed('kitchen'))).toEqual({
      identity: service('kitchen'),
      correlationId: 'c',
    });
  });

  it('of the door is in the name of whom it let in', async () => {
    const { identity } = await heard(await signed('gateway', { who: guest }));

    expect(identity).toEqual(guest);
  });

  it.each([
    ['of a service in the name of somebody else', () => signed('kitchen', { who: guest })],
    ['signed by somebody unknown', () => signed('stranger')],
    ['signed by one, said to be of another', () => signed('stranger', { as: 'kitchen' })],
    ['of one caller in the name of another service', () => signed('kitchen', { as: 'gateway' })],
    ['for another service', () => signed('kitchen', { audience: 'laundry' })],
    ['that is not signed', async () => 'Bearer x.y.z'],
    ['without a token', async () => ''],
  ])('%s is refused', async (_, authorization) => {
    await expect(heard(await authorization())).rejects.toThrow(UnsignedCall);
  });

  it('whose body was altered is refused', async () => {
    await expect(heard(await signed('kitchen'), '{"query":"{ broken }"}')).rejects.toThrow(
      'The call was altered.',
    );
  });

  it('that is made twice is refused the second time', async () => {
    const authorization = await signed('kitchen');
    const verify = hotel();
    await heard(authorization, body, verify);

    await expect(heard(authorization, body, verify)).rejects.toThrow('The call was made before.');
  });

  it('that comes more than half a minute later is refused', async () => {
    const authorization = await signed('kitchen');
    jest.useFakeTimers({ now: Date.now() + 36_000 });

    await expect(heard(authorization)).rejects.toThrow(UnsignedCall);
    jest.useRealTimers();
  });
});
