import { changeAndTell, type FactToTell } from '@hansa/chassis/outbox';
import type { Sql } from '@hansa/chassis/sql';
import { untilWritten } from '@hansa/chassis/stored';
import { CartCheckedOut } from '@hansa/schema/events/events';
import { CartNotFound, CheckoutInProgress } from '../errors.ts';
import { type Cart, carts } from './cart.entity.ts';

type OfCheckout = { cartId: string; checkoutId: string };

export type LockCart = OfCheckout & { ownerIds?: readonly string[] | null | undefined };
export type MarkCartCheckedOut = OfCheckout & { orderId: string };

/** Closes a cart to changes while it is being checked out; answers it. Refuses a checkout that gave up before. */
export const lockCart = (sql: Sql, { cartId, checkoutId, ownerIds }: LockCart) =>
  untilWritten(async () => {
    const { cart, hasGivenUp } = await find(sql, cartId, checkoutId);
    if (ownerIds && !ownerIds.includes(cart.customerId)) throw new CartNotFound({ id: cartId });
    if (hasGivenUp) throw new CheckoutInProgress({ cartId });
    return cart.lock(checkoutId) ? write(sql, cart) : cart;
  });

/** Opens a cart again for a checkout that gives up; answers it. The lock of that checkout comes too late from now on. */
export const unlockCart = (sql: Sql, { cartId, checkoutId }: OfCheckout) =>
  untilWritten(async () => {
    const { cart } = await find(sql, cartId, checkoutId);
    cart.unlock(checkoutId);
    const givenUp = {
      text: 'insert into unlocked_checkouts (checkout_id) select $1::uuid from changed on conflict do nothing',
      values: [checkoutId],
    };
    const changes = { changed: carts.update(cart), givenUp };
    return (await changeAndTell(sql, changes)) ? cart : null;
  });

/** Says that a cart has become an order; answers it. */
export const markCartCheckedOut = (sql: Sql, { cartId, checkoutId, orderId }: MarkCartCheckedOut) =>
  untilWritten(async () => {
    const { cart } = await find(sql, cartId, checkoutId);
    if (!cart.checkOut(checkoutId)) return cart;
    const fact = CartCheckedOut({ cartId, orderId, customerId: cart.customerId });
    return write(sql, cart, { fact, aggregateVersion: 1 });
  });

type Found = Record<string, unknown> & { hasGivenUp: boolean };

/** A cart, and whether this checkout has given it up. */
const find = async (sql: Sql, cartId: string, checkoutId: string) => {
  const [row] = await sql<Found>(
    `select ${carts.columns}, exists (select from unlocked_checkouts where checkout_id = $2) as "hasGivenUp"
     from carts where id = $1`,
    [cartId, checkoutId],
  );
  if (!row) throw new CartNotFound({ id: cartId });
  return { cart: carts.of(row), hasGivenUp: row.hasGivenUp };
};

const write = async (sql: Sql, cart: Cart, ...facts: FactToTell[]) =>
  (await changeAndTell(sql, { changed: carts.update(cart) }, facts)) ? cart : null;
