import { publish } from '@hansa/chassis/outbox';
import { transactionSql } from '@hansa/chassis/sql';
import { CartCheckedOut } from '@hansa/schema/events/events';
import { type EntityManager, LockMode } from '@mikro-orm/postgresql';
import { CartNotFound, CheckoutInProgress } from '../errors.ts';
import { Cart } from './cart.entity.ts';

type OfCheckout = { cartId: string; checkoutId: string };

export type LockCart = OfCheckout & { ownerIds?: readonly string[] | null | undefined };
export type MarkCartCheckedOut = OfCheckout & { orderId: string };

/** Closes a cart to changes while it is being checked out; answers its id. Refuses a checkout that gave up before. */
export const lockCart = (em: EntityManager, { cartId, checkoutId, ownerIds }: LockCart) =>
  em.fork().transactional(async em => {
    const cart = await lockedRow(em, cartId);
    if (ownerIds && !ownerIds.includes(cart.customerId)) throw new CartNotFound({ id: cartId });
    if (await hasGivenUp(em, checkoutId)) throw new CheckoutInProgress({ cartId });
    cart.lock(checkoutId);
    return cartId;
  });

/** Opens a cart again for a checkout that gives up; answers its id. The lock of that checkout comes too late from now on. */
export const unlockCart = (em: EntityManager, { cartId, checkoutId }: OfCheckout) =>
  em.fork().transactional(async em => {
    const cart = await lockedRow(em, cartId);
    await transactionSql(em)(
      'insert into unlocked_checkouts (checkout_id) values ($1) on conflict do nothing',
      [checkoutId],
    );
    cart.unlock(checkoutId);
    return cartId;
  });

/** Says that a cart has become an order; answers its id. */
export const markCartCheckedOut = (
  em: EntityManager,
  { cartId, checkoutId, orderId }: MarkCartCheckedOut,
) =>
  em.fork().transactional(async em => {
    const cart = await lockedRow(em, cartId);
    if (cart.checkOut(checkoutId)) {
      await publish(em, CartCheckedOut({ cartId, orderId, customerId: cart.customerId }), 1);
    }
    return cartId;
  });

const lockedRow = async (em: EntityManager, id: string) => {
  const cart = await em.findOne(Cart, { id }, { lockMode: LockMode.PESSIMISTIC_WRITE });
  if (!cart) throw new CartNotFound({ id });
  return cart;
};

const hasGivenUp = async (em: EntityManager, checkoutId: string) => {
  const found = await transactionSql(em)(
    'select 1 from unlocked_checkouts where checkout_id = $1',
    [checkoutId],
  );
  return found.length > 0;
};
