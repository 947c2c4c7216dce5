import { randomUUID } from 'node:crypto';
import { describe, expect, it } from '@jest/globals';
import { sell } from './goods.ts';
import { order } from './orders.ts';
import { sharedShop } from './shop.ts';

const shop = await sharedShop();
const faultOf = async (query: string, variables = {}, person = shop.staff) => {
  const { errors } = await person.ask(query, variables);
  return errors?.[0]?.extensions;
};
const placing =
  'mutation($input: CreateOrderInput!) { createOrder(input: $input) { order { id } } }';

describe('A bad quantity', () => {
  it.each([0, -1, 1_000, 2_147_483_647, 2_147_483_648, 1.5, '1', null])(
    'of %p is refused by the name of its field',
    async quantity => {
      const { variantId } = await sell(shop);
      const input = {
        items: [{ productVariantId: variantId, quantity }],
        idempotencyKey: randomUUID(),
      };

      expect(await faultOf(placing, { input }, await shop.guest())).toEqual({
        code: 'BAD_USER_INPUT',
        field: expect.stringMatching(/^input\.items(\.0|\[0\])\.quantity$/),
      });
    },
  );

  it('in the text of a query is named too', async () => {
    const query = `mutation { createOrder(input: {
      items: [{ productVariantId: "${randomUUID()}", quantity: 1.5 }], idempotencyKey: "k"
    }) { order { id } } }`;

    expect(await faultOf(query)).toEqual({ code: 'BAD_USER_INPUT', field: 'input.items.quantity' });
  });
});

describe('A bad id', () => {
  it('that is malformed is refused by the name of its field', async () => {
    expect(await faultOf('{ order(id: "42") { id } }')).toEqual({
      code: 'BAD_USER_INPUT',
      field: 'id',
    });
  });

  it('that is unknown finds nothing, and changes nothing', async () => {
    const { data } = await shop.staff.ask(
      'query($id: ID!) { order(id: $id) { id } product(id: $id) { id } }',
      {
        id: randomUUID(),
      },
    );
    const cancelled = await shop.staff.change('cancelOrder', '', { id: randomUUID() });

    expect(data).toEqual({ order: null, product: null });
    expect(cancelled.errors[0].__typename).toBe('OrderNotFound');
  });
});

describe('Money', () => {
  it.each([
    [{ amountMinor: 100, currency: 'EURO' }, 'input.price.currency'],
    [{ amountMinor: 1.5, currency: 'EUR' }, 'input.price.amountMinor'],
    [{ amountMinor: -1, currency: 'EUR' }, 'input.price.amountMinor'],
    [{ amountMinor: 10_000_000_001, currency: 'EUR' }, 'input.price.amountMinor'],
  ])('such as %j is refused', async (price, field) => {
    const { variantId } = await sell(shop);
    const query =
      'mutation($input: ChangeVariantPriceInput!) { changeVariantPrice(input: $input) { productVariant { id } } }';

    expect(await faultOf(query, { input: { productVariantId: variantId, price } })).toEqual({
      code: 'BAD_USER_INPUT',
      field,
    });
  });

  it('in another currency does not pay an order', async () => {
    const guest = await shop.guest();
    const { order: placed } = await order(guest, [[await sell(shop), 1]]);

    const { errors } = await guest.change('createPayment', 'payment { id }', {
      orderId: placed.id,
      amount: { amountMinor: placed.total.amountMinor, currency: 'USD' },
      method: 'CARD',
      idempotencyKey: randomUUID(),
    });

    expect(errors[0].__typename).toBe('AmountMismatch');
  });
});

const everyText = [
  ['10 kB', 'x'.repeat(10_000), 'refused'],
  ['NUL', 'a\0b', 'refused'],
  ['emoji', 'Tea 🫖👩‍🚀', 'taken'],
  ['SQL', `'; drop table orders; --`, 'taken'],
  ['a script', '<script>alert(1)</script>', 'taken'],
] as const;

describe.each(everyText)('A text of %s', (_, text, outcome) => {
  it.each([
    ['createProduct', 'CreateProductInput', { name: text }],
    ['createBrand', 'CreateBrandInput', { name: text }],
    ['createCategory', 'CreateCategoryInput', { name: text }],
    ['createCustomer', 'CreateCustomerInput', { name: text, email: () => `${randomUUID()}@x.de` }],
    ['createWarehouse', 'CreateWarehouseInput', { name: text, code: () => randomUUID() }],
  ])(`is ${outcome} by %s`, async (operation, type, template) => {
    const input = Object.fromEntries(
      Object.entries(template).map(([key, value]) => [
        key,
        typeof value === 'function' ? value() : value,
      ]),
    );
    const query = `mutation($input: ${type}!) { ${operation}(input: $input) { errors { __typename } } }`;

    const { data, errors } = await shop.staff.ask(query, { input });

    if (outcome === 'taken') expect(data[operation].errors).toEqual([]);
    else {
      expect(data).toBeNull();
      expect(errors).toMatchObject([
        { extensions: { code: 'BAD_USER_INPUT', field: 'input.name' } },
      ]);
    }
  });

  it('is no match, or refused, wherever something is looked for', async () => {
    const { errors } = await shop.staff.ask(
      `query($text: String!) {
        productBySlug(slug: $text) { id }
        productVariantBySku(sku: $text) { id }
        searchProducts(query: $text) { nodes { product { id } } }
        stockItem(sku: $text) { sku }
        customers(filter: { search: $text }) { nodes { id } }
        orders(filter: { number: $text, email: $text }) { nodes { id } }
        shipments(filter: { trackingNumber: $text }) { nodes { id } }
      }`,
      { text },
    );

    const codes = new Set((errors ?? []).map(({ extensions }) => extensions.code));
    expect([...codes].filter(code => code !== 'BAD_USER_INPUT')).toEqual([]);
  });
});

describe('A page', () => {
  const lists = [
    'products',
    'brands',
    'categories',
    'searchProducts',
    'warehouses',
    'stockItems',
    'stockMovements',
    'reservations',
    'customers',
    'orders',
    'payments',
    'shipments',
  ];

  it.each(lists)(
    'of %s has from 1 to 100 entries and starts at a cursor of its own',
    async list => {
      const page = (args: string) =>
        `{ ${list}(${args}) { nodes { __typename } pageInfo { hasNextPage } } }`;

      for (const bad of ['first: 0', 'first: -1', 'first: 1000000']) {
        expect(await faultOf(page(bad))).toEqual({ code: 'BAD_USER_INPUT', field: 'first' });
      }
      for (const bad of [
        'after: "x"',
        'after: "bnVsbA"',
        'after: "WzEsMl0"',
        'after: "WyJ4IiwieSJd"',
      ]) {
        expect(await faultOf(page(bad))).toEqual({ code: 'BAD_USER_INPUT', field: 'after' });
      }
      expect(await faultOf(page('first: 100'))).toBeUndefined();
    },
  );
});
