import { randomUUID } from 'node:crypto';
import { aCustomer, aGuest, aStranger, openAlone } from '@hansa/chassis/testing';
import { afterAll, beforeAll, describe, expect, it } from '@jest/globals';
import { customers } from '../src/subgraph.ts';

let room: Awaited<ReturnType<typeof openAlone>>;
beforeAll(async () => {
  room = await openAlone(customers);
});
afterAll(() => room.stop());

const password = 'long and my own';
const anEmail = () => `${randomUUID()}@hansa.test`;

const anAccount = async () => {
  const email = anEmail();
  const { data } = await room.ask(
    aStranger,
    `mutation($input: RegisterCustomerInput!) { registerCustomer(input: $input) { customer { id } } }`,
    { input: { email, password, name: 'Ada' } },
  );
  return { email, id: data!.registerCustomer.customer.id as string };
};

const errors =
  'errors { __typename ... on DomainError { message } ... on TooManyAttempts { retryAfterSeconds } }';

const signIn = async (email: string, withPassword = 'not it', address: string | null = null) => {
  const { data } = await room.ask(
    { ...aStranger, address },
    `mutation($input: SignInInput!) { signIn(input: $input) { session { kind } customer { id } ${errors} } }`,
    { input: { email, password: withPassword } },
  );
  return data!.signIn;
};

const outcome = async (...args: Parameters<typeof signIn>) => {
  const [refusal] = (await signIn(...args)).errors;
  return refusal?.retryAfterSeconds ?? refusal?.__typename ?? 'in';
};

const outcomes = async (times: number, ...args: Parameters<typeof signIn>) => {
  const all: unknown[] = [];
  for (let i = 0; i < times; i++) all.push(await outcome(...args));
  return all;
};

/** As if so long had gone by. */
const later = (what: string, seconds: number) =>
  room.sql(
    `update sign_in_attempts set blocked_until = blocked_until - make_interval(secs => $2) where key = $1`,
    [what, seconds],
  );

const wrong = (times: number) => Array(times).fill('InvalidCredentials');

describe('Guessing the password of an account', () => {
  it('is free five times; then each guess waits twice as long as the one before', async () => {
    const { email } = await anAccount();

    expect(await outcomes(7, email)).toEqual([...wrong(5), 1, 1]);
    for (const seconds of [2, 4, 8, 16]) {
      await later(`account ${email}`, 1_000);
      expect(await outcomes(3, email)).toEqual(['InvalidCredentials', seconds, seconds]);
    }
  });

  it('waits a quarter of an hour at most', async () => {
    const { email } = await anAccount();
    await outcomes(6, email);
    await room.sql('update sign_in_attempts set attempts = 2000000 where key = $1', [
      `account ${email}`,
    ]);
    await later(`account ${email}`, 60);

    expect(await outcomes(2, email)).toEqual(['InvalidCredentials', 900]);
  });

  it('starts anew an hour after the last guess', async () => {
    const { email } = await anAccount();
    await outcomes(6, email);
    await room.sql('update sign_in_attempts set attempts = 12 where key = $1', [
      `account ${email}`,
    ]);
    await later(`account ${email}`, 3_700);

    expect(await outcomes(6, email)).toEqual([...wrong(5), 1]);
  });

  it('is free five times also when thirty come at once', async () => {
    const { email } = await anAccount();

    const all = await Promise.all(Array.from({ length: 30 }, () => outcome(email)));

    expect(all.filter(answer => answer === 'InvalidCredentials')).toHaveLength(5);
    expect(all.filter(answer => answer === 1)).toHaveLength(25);
  });

  it('waits with the right password too, which then clears the count', async () => {
    const { email, id } = await anAccount();
    await outcomes(5, email);

    expect(await outcome(email, password)).toBe(1);
    await later(`account ${email}`, 5);
    expect((await signIn(email, password)).customer).toEqual({ id });
    expect(await outcomes(6, email)).toEqual([...wrong(5), 1]);
  });

  it('counts however the address is written', async () => {
    const { email } = await anAccount();

    await outcomes(3, email.toUpperCase());
    await outcomes(2, `  ${email} `);

    expect(await outcome(email, password)).toBe(1);
  });

  it('counts when the password is to be changed, too', async () => {
    const { email, id } = await anAccount();
    const change = async (currentPassword: string, newPassword: string) => {
      const { data } = await room.ask(
        aCustomer(id),
        `mutation($input: ChangePasswordInput!) { changePassword(input: $input) { ${errors} } }`,
        { input: { currentPassword, newPassword } },
      );
      return data!.changePassword.errors[0]?.__typename ?? 'changed';
    };

    for (let i = 0; i < 7; i++) expect(await change(password, 'short')).toBe('PasswordTooWeak');
    for (let i = 0; i < 5; i++) expect(await change('not it', password)).toBe('InvalidCredentials');
    expect(await change(password, 'an even longer one')).toBe('TooManyAttempts');
    expect(await outcome(email, password)).toBe(1);
  });
});

describe('Guessing from an address', () => {
  it('is free fifty times for whatever accounts, and does not keep out who asks from elsewhere', async () => {
    const { email } = await anAccount();
    const address = '2001:db8::7';

    const guesses = await Promise.all(
      Array.from({ length: 60 }, () => outcome(anEmail(), 'not it', address)),
    );

    expect(guesses.filter(answer => answer === 'InvalidCredentials')).toHaveLength(50);
    // The wait is a second; on a slow machine that is over before anybody has looked.
    await later(`address ${address}`, -60);
    expect(await outcome(email, password, address)).toBeGreaterThan(30);
    expect(await outcome(email, password, '2001:db8::8')).toBe('in');
  });

  it('does not count those who know their password', async () => {
    const { email } = await anAccount();
    const address = '2001:db8::9';

    expect(await outcomes(55, email, password, address)).toEqual(Array(55).fill('in'));
    expect(await outcome(anEmail(), 'not it', address)).toBe('InvalidCredentials');
    expect(await outcome(anEmail(), 'not it', address)).toBe('InvalidCredentials');
  });
});

describe('A stranger', () => {
  it('does not learn whether there is an account', async () => {
    const { email } = await anAccount();
    const nobody = anEmail();

    const [known, unknown] = [await signIn(email), await signIn(nobody)];

    expect(known).toEqual(unknown);
    expect(await outcomes(5, nobody)).toEqual(await outcomes(5, email));
  });

  it('waits as long for an unknown account as for a wrong password', async () => {
    const { email } = await anAccount();
    const took = async (address: string) => {
      const start = performance.now();
      await signIn(address);
      return performance.now() - start;
    };
    await took(anEmail());
    // Others on the machine make it longer, nothing makes it shorter; in turn, so that both meet the same ones.
    const times = { known: [] as number[], unknown: [] as number[] };
    for (let i = 0; i < 5; i++) {
      times.known.push(await took(email));
      times.unknown.push(await took(anEmail()));
    }
    const [known, unknown] = [Math.min(...times.known), Math.min(...times.unknown)];

    // Without the hash it would be a twentieth.
    expect(unknown).toBeGreaterThan(known / 4);
    expect(unknown).toBeLessThan(known * 4);
  });

  it.each([`' or 1=1 --`, '🦊@🦊.🦊', '', '%', 'a@b', 'x'.repeat(254)])(
    'signs in with no such address: %j',
    async email => {
      expect(await outcome(email, `' or 1=1 --🦊`)).toBe('InvalidCredentials');
    },
  );

  it.each([
    [{ email: 'x'.repeat(10_000), password }, 'input.email'],
    [{ email: 'a\0@b.c', password }, 'input.email'],
    [{ email: 'a@b.c', password: 'x'.repeat(10_000) }, 'input.password'],
    [{ email: 'a@b.c', password: 'a\0' }, 'input.password'],
  ])('is told what cannot be signed in with: %#', async (input, field) => {
    const answer = await room.ask(
      aGuest(),
      'mutation($input: SignInInput!) { signIn(input: $input) { session { kind } } }',
      { input },
    );

    expect(answer.errors).toMatchObject([{ extensions: { code: 'BAD_USER_INPUT', field } }]);
  });
});
