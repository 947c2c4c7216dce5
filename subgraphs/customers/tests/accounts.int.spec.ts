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
import { customers } from '../src/subgraph.ts';

let room: Awaited<ReturnType<typeof openAlone>>;
beforeAll(async () => {
  room = await openAlone(customers);
});
afterAll(() => room.stop());

const password = 'long and my own';
const anEmail = () => `${randomUUID()}@hansa.test`;
const everybody = (times: number, act: (i: number) => Promise<any>) =>
  Promise.all(Array.from({ length: times }, (_, i) => act(i)));

const change = async (identity: Identity, operation: string, fields: string, input: object) => {
  const type = `${operation[0]!.toUpperCase()}${operation.slice(1)}Input`;
  const { data, errors } = await room.ask(
    identity,
    `mutation($input: ${type}!) { ${operation}(input: $input) { ${fields} errors { __typename } } }`,
    { input },
  );
  return { ...data?.[operation], fault: errors?.[0]?.extensions };
};

const register = (identity: Identity, email = anEmail()) =>
  change(
    identity,
    'registerCustomer',
    'session { subject refreshToken } customer { id email name }',
    {
      email,
      password,
      name: 'Ada',
    },
  );

const anAccount = async () => {
  const { customer } = await register(aStranger);
  return { ...customer, self: aCustomer(customer.id) } as {
    id: string;
    email: string;
    self: Identity;
  };
};

const signIn = (identity: Identity, email: string) =>
  change(identity, 'signIn', 'session { subject }', { email, password });

const aGuestSession = async () => {
  const { data } = await room.ask(
    aStranger,
    'mutation { startGuestSession { session { subject refreshToken } } }',
  );
  return data!.startGuestSession.session as { subject: string; refreshToken: string };
};

describe('A guest', () => {
  it('becomes one customer, also when ten accounts are opened at once', async () => {
    const guest = aGuest();

    const answers = await everybody(10, () => register(guest));

    const subjects = answers.map(({ session }) => session.subject);
    expect(new Set(subjects).size).toBe(10);
    expect(subjects.filter(subject => subject === guest.subject)).toHaveLength(1);
  });

  it('is claimed or registers, never both, also at once', async () => {
    const { email } = await anAccount();
    const guests = Array.from({ length: 15 }, () => aGuest());

    await everybody(30, i => (i % 2 ? register(guests[i >> 1]!) : signIn(guests[i >> 1]!, email)));

    const decided = await room.sql<{ id: string }>(
      `select guest_id as id from guest_claims where guest_id = any($1)
       union all select id from customers where id = any($1)`,
      [guests.map(({ subject }) => subject)],
    );
    expect(decided.map(({ id }) => id).sort()).toEqual(guests.map(({ subject }) => subject).sort());
  });

  it('who opens an account leaves no token behind that still opens it', async () => {
    const guest = await aGuestSession();
    await register(aGuest(guest.subject));

    const { errors } = await change(aStranger, 'refreshSession', 'session { subject }', {
      refreshToken: guest.refreshToken,
    });

    expect(errors).toEqual([{ __typename: 'SessionExpired' }]);
  });

  it('has no profile and no address book', async () => {
    const refused = [{ __typename: 'CustomerNotFound' }];

    expect((await change(aGuest(), 'updateProfile', '', { name: 'Eve' })).errors).toEqual(refused);
    expect((await change(aGuest(), 'removeAddress', '', { id: randomUUID() })).errors).toEqual(
      refused,
    );
    expect((await room.ask(aGuest(), '{ me { id } }')).data).toEqual({ me: null });
  });
});

describe('A profile', () => {
  it('changes its name and address, not to one that is taken in whatever case', async () => {
    const [ada, eve] = [await anAccount(), await anAccount()];
    const email = anEmail();

    const moved = await change(ada.self, 'updateProfile', 'customer { email name }', {
      email: email.toUpperCase(),
      name: '  Ada Lovelace ',
    });
    const taken = await change(eve.self, 'updateProfile', 'customer { email }', {
      email: email.toUpperCase(),
    });
    const own = await change(ada.self, 'updateProfile', 'customer { email }', { email });

    expect(moved.customer).toEqual({ email, name: 'Ada Lovelace' });
    expect(taken).toMatchObject({ customer: null, errors: [{ __typename: 'EmailTaken' }] });
    expect(own.errors).toEqual([]);
    expect((await signIn(aStranger, email)).errors).toEqual([]);
  });

  it('gets an address that only one of many who want it at once can have', async () => {
    const email = anEmail();
    const accounts = await everybody(8, anAccount);

    const answers = await everybody(8, i =>
      change(accounts[i].self, 'updateProfile', '', { email }),
    );

    expect(answers.filter(({ errors }) => errors.length === 0)).toHaveLength(1);
    expect(answers.filter(({ errors }) => errors[0]?.__typename === 'EmailTaken')).toHaveLength(7);
  });
});

describe('An address book', () => {
  const address = {
    name: 'Ada 🦊',
    line1: `Kai'); drop table addresses; --`,
    city: 'Lübeck',
    postalCode: '23552',
    countryCode: 'DE',
  };
  const book = 'customer { addresses { id name line1 line2 city isDefault } }';

  it('holds twenty, also when thirty come at once, one of them the default', async () => {
    const { self } = await anAccount();

    const answers = await everybody(30, () =>
      change(self, 'addAddress', '', { address, isDefault: true }),
    );

    expect(answers.filter(({ errors }) => errors.length === 0)).toHaveLength(20);
    const { data } = await room.ask(self, '{ me { addresses { isDefault } } }');
    expect(data!.me.addresses).toHaveLength(20);
    expect(data!.me.addresses.filter(({ isDefault }: any) => isDefault)).toHaveLength(1);
  });

  it('replaces an entry whole, and only one’s own', async () => {
    const [ada, eve] = [await anAccount(), await anAccount()];
    const added = await change(ada.self, 'addAddress', book, {
      address: { ...address, line2: 'Hof' },
    });
    const [{ id }] = added.customer.addresses;
    const input = { id, address: { ...address, city: 'Wismar' } };

    const foreign = await change(eve.self, 'updateAddress', book, input);
    const own = await change(ada.self, 'updateAddress', book, input);

    expect(foreign.errors).toEqual([{ __typename: 'AddressNotFound' }]);
    expect(own.customer.addresses).toEqual([
      {
        id,
        name: address.name,
        line1: address.line1,
        line2: null,
        city: 'Wismar',
        isDefault: true,
      },
    ]);
  });

  it.each([
    ['line1', { line1: '' }],
    ['city', { city: 'x'.repeat(10_000) }],
    ['name', { name: 'a\0b' }],
  ])('does not take a bad %s', async (field, bad) => {
    const { self } = await anAccount();

    const { fault } = await change(self, 'addAddress', '', { address: { ...address, ...bad } });

    expect(fault).toEqual({ code: 'BAD_USER_INPUT', field: `input.address.${field}` });
  });
});

describe('Staff', () => {
  const list = async (filter: object, identity = staffWith('customers:read')) => {
    const { data, errors } = await room.ask(
      identity,
      'query($filter: CustomerFilter) { customers(filter: $filter) { nodes { id } totalCount } }',
      { filter },
    );
    return data?.customers ?? errors?.[0]?.extensions?.code;
  };

  it('find customers by address or a part of what they are called', async () => {
    const { id, email } = await anAccount();

    expect(await list({ email: email.toUpperCase() })).toEqual({ nodes: [{ id }], totalCount: 1 });
    expect((await list({ search: email.slice(3, 30) })).nodes).toEqual([{ id }]);
    for (const search of [`' or 1=1 --`, '%', '_', '\\', '🦊']) {
      expect(await list({ search })).toEqual({ nodes: [], totalCount: 0 });
    }
  });

  it.each([
    ['a customer', aCustomer(), 'FORBIDDEN'],
    ['staff without the scope', staffWith('orders:read'), 'FORBIDDEN'],
    ['a stranger', aStranger, 'UNAUTHENTICATED'],
  ])('alone list and open accounts, not %s', async (_, identity, code) => {
    const opened = await change(identity, 'createCustomer', '', { email: anEmail(), name: 'Ada' });

    expect(await list({}, identity)).toBe(code);
    expect(opened.fault?.code).toBe(code);
  });

  it('open accounts to which no password leads', async () => {
    const keeper = staffWith('customers:write');
    const email = anEmail();

    const opened = await change(keeper, 'createCustomer', 'customer { email }', {
      email,
      name: 'Ada',
    });
    const again = await change(keeper, 'createCustomer', '', {
      email: email.toUpperCase(),
      name: 'Ada',
    });

    expect(opened.customer).toEqual({ email });
    expect(again.errors).toEqual([{ __typename: 'EmailTaken' }]);
    expect((await signIn(aStranger, email)).errors).toEqual([{ __typename: 'InvalidCredentials' }]);
  });

  it('have one account, also when many replicas make sure of it at once', async () => {
    const input = { email: anEmail(), password, name: 'Tom', scopes: ['admin'] };

    const answers = await everybody(6, () =>
      change(aService('standalone'), 'ensureStaffAccount', 'isNew', input),
    );

    expect(answers.map(({ errors }) => errors)).toEqual(Array(6).fill([]));
    expect(answers.filter(({ isNew }) => isNew)).toHaveLength(1);
  });

  it('have an address that no customer can have, nor the other way round', async () => {
    const { email } = await anAccount();
    const input = { email: anEmail(), password, name: 'Tom', scopes: [] };
    await change(aService('standalone'), 'ensureStaffAccount', 'isNew', input);

    const staff = await change(aService('standalone'), 'ensureStaffAccount', 'isNew', {
      ...input,
      email,
    });

    expect(staff.errors).toEqual([{ __typename: 'EmailTaken' }]);
    expect((await register(aStranger, input.email)).errors).toEqual([{ __typename: 'EmailTaken' }]);
  });
});

describe('A customer', () => {
  const seenBy = async (identity: Identity, id: string) =>
    (await room.ask(identity, 'query($id: ID!) { customer(id: $id) { id } }', { id })).data!
      .customer;

  it('is seen by oneself, by staff who may, and by other rooms', async () => {
    const { id, self } = await anAccount();

    for (const identity of [self, staffWith('customers:read'), aService('ordering')]) {
      expect(await seenBy(identity, id)).toEqual({ id });
    }
    for (const identity of [aCustomer(), aGuest(), staffWith('customers:write')]) {
      expect(await seenBy(identity, id)).toBeNull();
    }
  });
});

describe('What nobody can use any more', () => {
  it('is deleted, and nothing else', async () => {
    const [old, live] = [await aGuestSession(), await aGuestSession()];
    await room.sql(
      `update refresh_tokens set expires_at = now() - interval '1 second'
       where session_id = (select id from sessions where subject = $1)`,
      [old.subject],
    );

    await customers.sweeps[0]!.run({ sql: room.sql } as never);

    const left = await room.sql('select subject from sessions where subject = any($1)', [
      [old.subject, live.subject],
    ]);
    expect(left).toEqual([{ subject: live.subject }]);
  });
});
