import { randomUUID } from 'node:crypto';
import { eventually } from '@hansa/chassis/eventually';
import { afterAll, beforeAll, beforeEach, describe, expect, it } from '@jest/globals';
import { cartWith, checkOut } from './carts.ts';
import { type Goods, sell, stockOf } from './goods.ts';
import type { Person } from './person.ts';
import { onServer } from './server.ts';
import { openShop, type Shop } from './shop.ts';

let shop: Shop;
let goods: Goods;
let buyer: Person;
beforeAll(async () => {
  shop = await openShop();
});
afterAll(() => shop.stop());
beforeEach(async () => {
  goods = await sell(shop, { stock: 10 });
  buyer = await shop.guest();
});

const payment = async (isThere: boolean) => {
  const database = `${shop.prefix}payment`;
  await onServer(`alter database "${database}" allow_connections ${isThere}`);
  if (!isThere)
    await onServer(
      `select pg_terminate_backend(pid) from pg_stat_activity where datname = '${database}'`,
    );
};

/** A checkout that got no answer of payment, and then was given up trying. */
const stuck = async () => {
  const cartId = await cartWith(buyer, [[goods, 2]]);
  await payment(false);
  const { fault } = await checkOut(buyer, cartId);
  await shop.sql(
    'ordering',
    `update sagas set status = 'NEEDS_ATTENTION', fence = fence + 1 where state->>'cartId' = $1`,
    [cartId],
  );
  await payment(true);
  const [saga] = await shop.sql('ordering', `select id from sagas where state->>'cartId' = $1`, [
    cartId,
  ]);
  return { fault, cartId, id: saga!.id as string };
};
const query =
  'query($id: ID!) { checkout(id: $id) { status rejection { __typename } order { status } } }';
const checkoutOf = async (id: string) => (await shop.staff.ask(query, { id })).data.checkout;
const cartStatus = async (id: string) =>
  (await buyer.ask('query($id: ID!) { cart(id: $id) { status } }', { id })).data.cart.status;

describe('A checkout that payment does not answer', () => {
  it('is finished by itself when payment is back, and its buyer who asks again gets the order', async () => {
    const cartId = await cartWith(buyer, [[goods, 1]]);
    const idempotencyKey = randomUUID();
    await payment(false);
    const { fault } = await checkOut(buyer, cartId, { idempotencyKey });
    await payment(true);

    expect(fault).toBe('DEPENDENCY_UNAVAILABLE');
    await eventually(async () => {
      const { order } = await checkOut(buyer, cartId, { idempotencyKey });
      expect(order).toMatchObject({ status: 'PAID' });
    }, 20_000);
    expect(await stockOf(shop, goods.sku)).toMatchObject({ reserved: 1 });
  });
});

describe('A checkout that needs attention', () => {
  it('goes on where it stopped when staff try it again', async () => {
    const { id, fault } = await stuck();
    expect(fault).toBe('DEPENDENCY_UNAVAILABLE');
    expect(await checkoutOf(id)).toEqual({
      status: 'NEEDS_ATTENTION',
      rejection: null,
      order: null,
    });

    await shop.staff.change('retryCheckout', 'checkout { status }', { id });

    await eventually(async () =>
      expect(await checkoutOf(id)).toEqual({
        status: 'COMPLETED',
        rejection: null,
        order: { status: 'PAID' },
      }),
    );
  });

  it('gives everything back when staff give it up', async () => {
    const { id, cartId } = await stuck();

    await shop.staff.change('abandonCheckout', 'checkout { status }', { id });

    await eventually(async () =>
      expect(await checkoutOf(id)).toEqual({
        status: 'REJECTED',
        rejection: { __typename: 'CheckoutAbandoned' },
        order: null,
      }),
    );
    expect(await cartStatus(cartId)).toBe('OPEN');
    expect(await stockOf(shop, goods.sku)).toMatchObject({ reserved: 0 });
  });

  it.each(['retryCheckout', 'abandonCheckout'])(
    '%s is refused for one that has ended',
    async operation => {
      const { checkout } = await checkOut(buyer, await cartWith(buyer, [[goods, 1]]));

      const { errors } = await shop.staff.change(operation, 'checkout { status }', {
        id: checkout.id,
      });
      const unknown = await shop.staff.change(operation, 'checkout { status }', {
        id: randomUUID(),
      });

      expect(errors).toMatchObject([{ __typename: 'IllegalTransition' }]);
      expect(unknown.errors).toMatchObject([{ __typename: 'CheckoutNotFound' }]);
    },
  );
});
