import { randomUUID } from 'node:crypto';
import type { Identity } from '@hansa/chassis/identity';
import {
  aCustomer,
  aGuest,
  aService,
  aStranger,
  openAlone,
  staffWith,
} from '@hansa/chassis/testing';
import { afterAll, beforeAll, describe, expect, it } from '@jest/globals';
import { createLocalJWKSet, decodeProtectedHeader, jwtVerify } from 'jose';
import { customers } from '../src/subgraph.ts';

let room: Awaited<ReturnType<typeof openAlone>>;
beforeAll(async () => {
  room = await openAlone(customers);
});
afterAll(() => room.stop());

const password = 'long and my own';
const anEmail = () => `${randomUUID()}@hansa.test`;

const change = async (identity: Identity, operation: string, fields: string, input: object) => {
  const type = `${operation[0]!.toUpperCase()}${operation.slice(1)}Input`;
  const { data, errors } = await room.ask(
    identity,
    `mutation($input: ${type}!) { ${operation}(input: $input) { ${fields} errors { __typename } } }`,
    { input },
  );
  return { ...data?.[operation], fault: errors?.[0]?.extensions?.code };
};

const session = 'session { accessToken refreshToken subject kind scopes }';
const register = (identity: Identity, email = anEmail(), name = 'Ada') =>
  change(identity, 'registerCustomer', `${session} customer { id email name }`, {
    email,
    password,
    name,
  });
const signIn = (identity: Identity, email: string, withPassword = password) =>
  change(identity, 'signIn', session, { email, password: withPassword });
const refresh = (refreshToken: string) =>
  change(aStranger, 'refreshSession', session, { refreshToken });

const tokenFacts = async (token: string) => {
  const { data } = await room.ask(aService('gateway'), '{ signingKeys { jwk } }');
  const keys = data!.signingKeys.map(({ jwk }: { jwk: string }) => JSON.parse(jwk));
  const { payload } = await jwtVerify(token, createLocalJWKSet({ keys }), {
    typ: 'at+jwt',
    issuer: 'hansa/customers',
    audience: 'hansa/gateway',
  });
  return payload as Record<string, unknown>;
};

describe('A session', () => {
  it('of a guest is a token that our keys can check', async () => {
    const { data } = await room.ask(aStranger, `mutation { startGuestSession { ${session} } }`);
    const { accessToken, subject } = data!.startGuestSession.session;

    expect(await tokenFacts(accessToken)).toMatchObject({
      sub: subject,
      kind: 'GUEST',
      scope: '',
      claims: [],
    });
    expect(decodeProtectedHeader(accessToken)).toMatchObject({ alg: 'EdDSA', typ: 'at+jwt' });
  });

  it('is continued once with each refresh token; a token used twice ends it for everybody', async () => {
    const first = (await register(aStranger)).session;
    const second = await refresh(first.refreshToken);
    const stolen = await refresh(first.refreshToken);
    const after = await refresh(second.session.refreshToken);

    expect(second.session).toMatchObject({ subject: first.subject, kind: 'CUSTOMER' });
    expect(stolen.errors).toEqual([{ __typename: 'SessionExpired' }]);
    expect(after.errors).toEqual([{ __typename: 'SessionExpired' }]);
  });

  it('is continued once also when two try at the same moment', async () => {
    const { refreshToken } = (await register(aStranger)).session;

    const answers = await Promise.all([refresh(refreshToken), refresh(refreshToken)]);

    expect(answers.filter(({ session }) => session)).toHaveLength(1);
  });

  it('cannot be continued once signed out, too old, or never there', async () => {
    const out = (await register(aStranger)).session;
    const sid = String((await tokenFacts(out.accessToken)).sid);
    await room.ask(
      { ...aCustomer(out.subject), sessionId: sid },
      'mutation { signOut { signedOut } }',
    );
    const old = (await register(aStranger)).session;
    await room.sql(
      `update refresh_tokens set expires_at = now() where session_id = (select id from sessions where subject = $1)`,
      [old.subject],
    );

    for (const token of [out.refreshToken, old.refreshToken, 'never there']) {
      expect((await refresh(token)).errors).toEqual([{ __typename: 'SessionExpired' }]);
    }
  });

  it('keeps no refresh token that could be read and used', async () => {
    const { refreshToken } = (await register(aStranger)).session;

    expect(
      await room.sql('select 1 from refresh_tokens where token_hash = $1', [refreshToken]),
    ).toEqual([]);
  });
});

describe('An account', () => {
  it('opened by a guest keeps the guest’s subject, once', async () => {
    const guest = aGuest();

    const first = await register(guest);
    const second = await register(guest);

    expect(first.session.subject).toBe(guest.subject);
    expect(second.session.subject).not.toBe(guest.subject);
  });

  it('is one for each address, however it is written, also when twenty try at once', async () => {
    const email = anEmail();

    const answers = await Promise.all(
      Array.from({ length: 20 }, (_, i) =>
        register(aStranger, i % 2 ? email.toUpperCase() : ` ${email}`.trim()),
      ),
    );

    expect(answers.filter(({ session }) => session)).toHaveLength(1);
    expect(answers.filter(({ errors }) => errors[0]?.__typename === 'EmailTaken')).toHaveLength(19);
  });

  it.each(['short', 'password123', 'aaaaaaaaaaaa'])(
    'does not open with the password %s',
    async weak => {
      const { errors } = await change(aStranger, 'registerCustomer', session, {
        email: anEmail(),
        password: weak,
        name: 'Ada',
      });

      expect(errors).toEqual([{ __typename: 'PasswordTooWeak' }]);
    },
  );

  it.each([
    ['no address', { email: 'nobody' }, 'input.email'],
    ['a NUL', { name: 'a\0b' }, 'input.name'],
    ['10 kB', { name: 'x'.repeat(10_000) }, 'input.name'],
  ])('does not open with %s', async (_, bad, field) => {
    const { errors } = await room.ask(
      aStranger,
      'mutation($input: RegisterCustomerInput!) { registerCustomer(input: $input) { customer { id } } }',
      { input: { email: anEmail(), password, name: 'Ada', ...bad } },
    );

    expect(errors).toMatchObject([{ extensions: { code: 'BAD_USER_INPUT', field } }]);
  });

  it('is told to those who hear of it', async () => {
    const { customer } = await register(aStranger);

    const told = await room.sql(
      `select data from outbox_events where type = 'customers.customer-registered.v1' and aggregate_id = $1`,
      [customer.id],
    );

    expect(told).toEqual([
      { data: { customerId: customer.id, email: customer.email, name: 'Ada' } },
    ]);
  });
});

describe('A guest who signs in', () => {
  it('is claimed once, and the token says so until every room has heard', async () => {
    const email = anEmail();
    const { customer } = await register(aStranger, email);
    const guest = aGuest();

    const first = await signIn(guest, email);
    await signIn(guest, email);

    expect(await tokenFacts(first.session.accessToken)).toMatchObject({
      sub: customer.id,
      claims: [guest.subject],
    });
    const told = await room.sql(
      `select 1 from outbox_events where type = 'customers.guest-claimed.v1' and aggregate_id = $1`,
      [guest.subject],
    );
    expect(told).toHaveLength(1);
  });

  it('cannot take along what is another customer’s own', async () => {
    const ada = await register(aGuest());
    const email = anEmail();
    await register(aStranger, email);

    const { session } = await signIn(aGuest(ada.session.subject), email);

    expect((await tokenFacts(session.accessToken)).claims).toEqual([]);
  });
});

describe('Staff', () => {
  it('sign in with their scopes; an account is made once and keeps its password', async () => {
    const email = anEmail();
    const ensure = (scopes: string[], withPassword = password) =>
      change(aService('standalone'), 'ensureStaffAccount', 'isNew', {
        email,
        password: withPassword,
        name: 'Tom',
        scopes,
      });

    const made = await ensure(['orders:read']);
    const again = await ensure(['orders:read', 'orders:write'], 'another long one');
    const { session } = await signIn(aStranger, email);

    expect([made.isNew, again.isNew]).toEqual([true, false]);
    expect(session).toMatchObject({ kind: 'STAFF', scopes: ['orders:read', 'orders:write'] });
  });

  it.each([
    ['a customer', aCustomer()],
    ['staff', staffWith('admin')],
  ])('are not made by %s', async (_, identity) => {
    const { fault } = await change(identity, 'ensureStaffAccount', 'isNew', {
      email: anEmail(),
      password,
      name: 'Eve',
      scopes: [],
    });

    expect(fault).toBe('FORBIDDEN');
  });
});

describe('A customer', () => {
  const asNew = async () => {
    const email = anEmail();
    const { session } = await register(aStranger, email);
    const sid = String((await tokenFacts(session.accessToken)).sid);
    return { email, session, self: { ...aCustomer(session.subject), sessionId: sid } };
  };

  it('changes the password with the old one, which ends every other session', async () => {
    const { email, session, self } = await asNew();
    const elsewhere = (await signIn(aStranger, email)).session;
    const input = { currentPassword: password, newPassword: 'an even longer one' };

    const wrong = await change(self, 'changePassword', '', { ...input, currentPassword: 'not it' });
    const changed = await change(self, 'changePassword', 'customer { id }', input);

    expect(wrong.errors).toEqual([{ __typename: 'InvalidCredentials' }]);
    expect(changed.errors).toEqual([]);
    expect((await refresh(elsewhere.refreshToken)).errors).toEqual([
      { __typename: 'SessionExpired' },
    ]);
    expect((await refresh(session.refreshToken)).errors).toEqual([]);
    expect((await signIn(aStranger, email, input.newPassword)).errors).toEqual([]);
  });

  it('keeps an address book whose first entry is the default, twenty at most', async () => {
    const { self } = await asNew();
    const address = {
      name: 'Ada',
      line1: 'Kai 1',
      city: 'Lübeck',
      postalCode: '23552',
      countryCode: 'DE',
    };
    const book = 'customer { addresses { id city isDefault } }';
    const add = (city: string, isDefault = false) =>
      change(self, 'addAddress', book, { address: { ...address, city }, isDefault });

    await add('Lübeck');
    await add('Hamburg');
    const { customer } = await add('Bremen', true);
    const removed = await change(self, 'removeAddress', book, { id: customer.addresses[0].id });

    expect(customer.addresses).toMatchObject([
      { city: 'Bremen', isDefault: true },
      { city: 'Lübeck', isDefault: false },
      { city: 'Hamburg', isDefault: false },
    ]);
    expect(removed.customer.addresses).toMatchObject([
      { city: 'Lübeck', isDefault: true },
      { city: 'Hamburg', isDefault: false },
    ]);
    for (let i = 0; i < 18; i++) await add(`City ${i}`);
    expect((await add('One more')).errors).toEqual([{ __typename: 'AddressBookFull' }]);
  });

  it('cannot touch anybody else’s addresses, nor be seen by anybody but staff', async () => {
    const ada = await asNew();
    const eve = await asNew();
    const address = {
      name: 'Ada',
      line1: 'Kai 1',
      city: 'Lübeck',
      postalCode: '23552',
      countryCode: 'DE',
    };
    const { customer } = await change(ada.self, 'addAddress', 'customer { addresses { id } }', {
      address,
    });
    const query =
      'query($refs: [_Any!]!) { _entities(representations: $refs) { ... on Customer { email } } }';
    const refs = [{ __typename: 'Customer', id: ada.session.subject }];
    const seenBy = async (identity: Identity) =>
      (await room.ask(identity, query, { refs })).data!._entities;

    const { errors } = await change(eve.self, 'removeAddress', '', {
      id: customer.addresses[0].id,
    });

    expect(errors).toEqual([{ __typename: 'AddressNotFound' }]);
    expect(await seenBy(eve.self)).toEqual([null]);
    expect(await seenBy(staffWith('orders:read'))).toEqual([null]);
    expect(await seenBy(staffWith('customers:read'))).toEqual([{ email: ada.email }]);
    expect(await seenBy(ada.self)).toEqual([{ email: ada.email }]);
  });
});
