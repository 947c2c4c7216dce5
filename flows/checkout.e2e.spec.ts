import { randomUUID } from 'node:crypto';
import { eventually } from '@hansa/chassis/eventually';
import { describe, expect, it } from '@jest/globals';
import { cartWith, checkOut } from './carts.ts';
import { sell, stockOf } from './goods.ts';
import type { Person } from './person.ts';
import { sharedShop } from './shop.ts';

const shop = await sharedShop();

const cartStatus = async (buyer: Person, id: string) =>
  (await buyer.ask('query($id: ID!) { cart(id: $id) { status } }', { id })).data.cart.status;

describe('A checkout', () => {
  it('makes a paid order of a cart in one answer', async () => {
    const buyer = await shop.guest();
    const tea = await sell(shop, { price: 500 });
    const cup = await sell(shop, { price: 1_000 });
    const cartId = await cartWith(buyer, [
      [tea, 2],
      [cup, 1],
    ]);

    const { checkout, order, errors } = await checkOut(buyer, cartId, {
      expectedTotal: { amountMinor: 2_000, currency: 'EUR' },
    });

    expect(errors).toEqual([]);
    expect(checkout).toMatchObject({
      status: 'COMPLETED',
      rejection: null,
      order: { id: order.id },
    });
    expect(checkout.steps.map(({ name }: { name: string }) => name)).toEqual([
      'lock cart',
      'price items',
      'reserve stock',
      'authorize payment',
      'place order',
      'capture payment',
      'mark order paid',
      'check out cart',
    ]);
    expect(order).toMatchObject({
      status: 'PAID',
      total: { amountMinor: 2_000 },
      payments: [{ status: 'SUCCEEDED', capturedAmount: { amountMinor: 2_000 } }],
    });
    expect(order.timeline.map(({ kind }: { kind: string }) => kind)).toEqual([
      'PLACED',
      'STOCK_RESERVED',
      'PAYMENT_AUTHORIZED',
      'PAID',
    ]);
    expect(await cartStatus(buyer, cartId)).toBe('CHECKED_OUT');
    const kept = await shop.sql('ordering', 'select state::text from sagas where id = $1', [
      checkout.id,
    ]);
    expect(kept[0]!.state).not.toContain('tok_visa');
    expect(await stockOf(shop, tea.sku)).toEqual({ onHand: 100, reserved: 2, available: 98 });
  });

  it('that is declined gives everything back, says why, and can be tried again with another card', async () => {
    const buyer = await shop.guest();
    const tea = await sell(shop);
    const cartId = await cartWith(buyer, [[tea, 3]]);

    const declined = await checkOut(buyer, cartId, {
      payment: { method: 'CARD', token: 'tok_declined' },
    });

    expect(declined.errors).toMatchObject([{ __typename: 'PaymentDeclined' }]);
    expect(declined.order).toBeNull();
    expect(declined.checkout).toMatchObject({
      status: 'REJECTED',
      rejection: { __typename: 'PaymentDeclined' },
      order: null,
    });
    expect(await cartStatus(buyer, cartId)).toBe('OPEN');
    expect(await stockOf(shop, tea.sku)).toEqual({ onHand: 100, reserved: 0, available: 100 });

    const paid = await checkOut(buyer, cartId);
    expect(paid.order.status).toBe('PAID');
  });

  it('that comes fifty times is one order', async () => {
    const buyer = await shop.guest();
    const tea = await sell(shop);
    const cartId = await cartWith(buyer, [[tea, 1]]);
    const idempotencyKey = randomUUID();

    const answers = await Promise.all(
      Array.from({ length: 50 }, () => checkOut(buyer, cartId, { idempotencyKey })),
    );

    expect(new Set(answers.map(({ order }) => order?.id)).size).toBe(1);
    expect(answers.filter(({ fault }) => fault)).toEqual([]);
    expect(await stockOf(shop, tea.sku)).toMatchObject({ reserved: 1 });
    await eventually(async () => {
      const { data } = await buyer.ask('{ orders { nodes { status } } }');
      expect(data.orders.nodes).toEqual([{ status: 'PAID' }]);
    });
  });

  it.each([
    [
      'an empty cart',
      'EmptyOrder',
      async (buyer: Person) => ({ cartId: await cartWith(buyer, []) }),
    ],
    [
      'a cart of somebody else',
      'CartNotFound',
      async () => ({ cartId: await cartWith(await shop.guest(), [[await sell(shop), 1]]) }),
    ],
    ['a cart nobody knows', 'CartNotFound', async () => ({ cartId: randomUUID() })],
    [
      'a cart that has become an order',
      'CartCheckedOut',
      async (buyer: Person) => {
        const cartId = await cartWith(buyer, [[await sell(shop), 1]]);
        await checkOut(buyer, cartId);
        return { cartId };
      },
    ],
    [
      'another price than was seen',
      'PriceChanged',
      async (buyer: Person) => ({
        cartId: await cartWith(buyer, [[await sell(shop, { price: 900 }), 1]]),
        expectedTotal: { amountMinor: 800, currency: 'EUR' },
      }),
    ],
    [
      'two currencies',
      'MixedCurrencies',
      async (buyer: Person) => ({
        cartId: await cartWith(buyer, [
          [await sell(shop), 1],
          [await sell(shop, { currency: 'USD' }), 1],
        ]),
      }),
    ],
    [
      'more than there is',
      'InsufficientStock',
      async (buyer: Person) => ({
        cartId: await cartWith(buyer, [[await sell(shop, { stock: 1 }), 2]]),
      }),
    ],
    [
      'something no longer sold',
      'VariantUnavailable',
      async (buyer: Person) => {
        const goods = await sell(shop);
        const cartId = await cartWith(buyer, [[goods, 1]]);
        await shop.staff.change('archiveProduct', '', { id: goods.productId });
        return { cartId };
      },
    ],
  ])('refuses %s', async (_, code, inputFor) => {
    const buyer = await shop.guest();
    const { cartId, ...more } = (await inputFor(buyer)) as { cartId: string };

    const { order, errors } = await checkOut(buyer, cartId, more);

    expect(errors).toMatchObject([{ __typename: code }]);
    expect(order).toBeNull();
  });

  it('is seen by whose it is and by staff, and by nobody else', async () => {
    const buyer = await shop.guest();
    const cartId = await cartWith(buyer, [[await sell(shop), 1]]);
    const { checkout } = await checkOut(buyer, cartId);
    const query = 'query($id: ID!) { checkout(id: $id) { status } }';
    const seenBy = async (person: Person) =>
      (await person.ask(query, { id: checkout.id })).data.checkout;

    expect(await seenBy(buyer)).toEqual({ status: 'COMPLETED' });
    expect(await seenBy(shop.staff)).toEqual({ status: 'COMPLETED' });
    expect(await seenBy(await shop.guest())).toBeNull();
  });
});
