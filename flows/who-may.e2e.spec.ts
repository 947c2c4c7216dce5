import { randomUUID } from 'node:crypto';
import { describe, expect, it } from '@jest/globals';
import { sell } from './goods.ts';
import { order, pay } from './orders.ts';
import { personWith } from './person.ts';
import { sharedShop } from './shop.ts';

const shop = await sharedShop();
const codesOf = (answer: { errors?: { extensions: { code: string } }[] }) =>
  answer.errors?.map(({ extensions }) => extensions.code);

const staffOnly: [string, string][] = [
  ['stock', '{ stockItems { nodes { sku } } }'],
  ['customers', '{ customers { nodes { email } } }'],
  ['stock beneath a product', '{ products { nodes { variants { stockItem { onHand } } } } }'],
  ['making brands', 'mutation { createBrand(input: { name: "X" }) { brand { id } } }'],
  [
    'taking money in',
    `mutation { succeedPayment(input: { id: "${randomUUID()}", idempotencyKey: "k" }) { payment { id } } }`,
  ],
];

describe('A stranger', () => {
  it('browses and searches without a session', async () => {
    const { errors } = await shop.stranger.ask(
      '{ products { nodes { name } } searchProducts { nodes { product { name } } } brands { nodes { name } } }',
    );

    expect(errors).toBeUndefined();
  });

  it.each([
    '{ me { email } }',
    '{ orders { nodes { id } } }',
    'mutation { createCart { cart { id } } }',
    ...staffOnly.map(([, query]) => query),
  ])('is asked to sign in for %s', async query => {
    const answer = await shop.stranger.ask(query);

    expect(codesOf(answer)).toEqual(['UNAUTHENTICATED']);
    expect(answer.data ?? null).toBeNull();
  });

  it.each([
    ['nonsense', 'Bearer nonsense'],
    ['a forged token', `Bearer ${btoa('{"alg":"none"}')}.${btoa('{"sub":"x"}')}.x`],
    ['another scheme', 'Basic YTpi'],
  ])('with %s is turned away, not taken for a stranger', async (_, authorization) => {
    const response = await fetch(`${shop.url}/graphql`, {
      method: 'POST',
      headers: { 'content-type': 'application/json', authorization },
      body: JSON.stringify({ query: '{ __typename }' }),
    });

    expect(response.status).toBe(401);
    expect(await response.json()).toMatchObject({
      errors: [{ extensions: { code: 'UNAUTHENTICATED' } }],
    });
  });
});

describe('A shopper', () => {
  it.each(staffOnly)('is refused %s as a whole', async (_, query) => {
    const answer = await (await shop.guest()).ask(query);

    expect(answer.status).toBe(200);
    expect(codesOf(answer)).toEqual(['FORBIDDEN']);
    expect(answer.data ?? null).toBeNull();
  });

  it('finds nothing of anybody else’s', async () => {
    const ada = await shop.customer();
    const { order: placed } = await order(ada, [[await sell(shop), 1]]);
    const { payment } = await pay(ada, placed.id);
    const query = `query($order: ID!, $payment: ID!, $customer: ID!) {
      order(id: $order) { id } payment(id: $payment) { id } customer(id: $customer) { id }
      orders { nodes { id } } payments { nodes { id } }
    }`;
    const ids = { order: placed.id, payment: payment.id, customer: ada.id };

    const other = await (await shop.customer()).ask(query, ids);
    const herself = await ada.ask(query, ids);

    expect(other.data).toEqual({
      order: null,
      payment: null,
      customer: null,
      orders: { nodes: [] },
      payments: { nodes: [] },
    });
    expect(herself.data).toMatchObject({ order: { id: placed.id }, customer: { id: ada.id } });
  });
});

describe('Staff', () => {
  it('without the scope are refused, with it they see everybody’s', async () => {
    const { order: placed } = await order(await shop.guest(), [[await sell(shop), 1]]);

    const { data } = await shop.staff.ask('query($id: ID!) { order(id: $id) { id } }', {
      id: placed.id,
    });

    expect(data.order).toEqual({ id: placed.id });
  });
});

describe('What services ask each other', () => {
  it('is no part of the graph', async () => {
    const { errors } = await shop.staff.ask(
      'mutation { reserveStock(input: {}) { errors { __typename } } }',
    );
    const { data } = await shop.stranger.ask(
      '{ __schema { mutationType { fields { name } } queryType { fields { name } } } }',
    );
    const names = [...data.__schema.mutationType.fields, ...data.__schema.queryType.fields].map(
      ({ name }: { name: string }) => name,
    );

    expect(errors?.[0]?.message).toContain('Cannot query field "reserveStock"');
    expect(names).not.toEqual(expect.arrayContaining(['reserveStock']));
    expect(
      names.filter(name => /authorizePayment|signingKeys|Snapshots|_entities/.test(name)),
    ).toEqual([]);
  });
});

describe('A session', () => {
  it('that was refreshed twice with one token ends for whoever has it', async () => {
    const { session } = await shop.stranger.change('registerCustomer', 'session { refreshToken }', {
      email: `${randomUUID()}@hansa.test`,
      password: 'long and my own',
      name: 'Eve',
    });
    const refresh = (refreshToken: string) =>
      shop.stranger.change('refreshSession', 'session { accessToken refreshToken }', {
        refreshToken,
      });

    const next = await refresh(session.refreshToken);
    const stolen = await refresh(session.refreshToken);
    const after = await refresh(next.session.refreshToken);

    expect(
      (await personWith(shop.url, next.session.accessToken).ask('{ me { name } }')).data.me,
    ).toEqual({
      name: 'Eve',
    });
    expect(stolen.errors[0].__typename).toBe('SessionExpired');
    expect(after.errors[0].__typename).toBe('SessionExpired');
  });
});
