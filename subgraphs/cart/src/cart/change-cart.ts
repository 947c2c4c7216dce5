import { randomUUID } from 'node:crypto';
import { type Identity, owns } from '@hansa/chassis/identity';
import { type EntityManager, LockMode } from '@mikro-orm/postgresql';
import type { CartTools } from '../clients/clients.ts';
import { CartNotFound, VariantUnavailable } from '../errors.ts';
import { Cart } from './cart.entity.ts';

type OfCart = { cartId: string };
type OfItem = OfCart & { productVariantId: string };
type OfQuantity = OfItem & { quantity: number };

/** Opens an empty cart for whoever asks; answers its id. */
export const createCart = (em: EntityManager, { subject }: Identity) =>
  em.transactional(
    async em =>
      em.create(Cart, {
        id: randomUUID(),
        customerId: subject!,
        status: 'OPEN',
        items: [],
        checkoutId: null,
        updatedAt: new Date(),
      }).id,
  );

/** Puts so many of a variant that can be sold into a cart; answers the cart's id. */
export const addCartItem = async (
  tools: CartTools,
  by: Identity,
  { cartId, productVariantId, quantity }: OfQuantity,
) => {
  const isSellable = await tools.clients.catalog.isSellable(productVariantId);
  return change(tools, by, cartId, cart => {
    if (!isSellable) throw new VariantUnavailable({ productVariantId });
    cart.add(productVariantId, quantity);
  });
};

/** Says how many there shall be of a variant that is in and can be sold; answers the cart's id. */
export const updateCartItem = async (
  tools: CartTools,
  by: Identity,
  { cartId, productVariantId, quantity }: OfQuantity,
) => {
  const isSellable = await tools.clients.catalog.isSellable(productVariantId);
  return change(tools, by, cartId, cart => {
    const isMore = quantity > cart.quantityOf(productVariantId);
    cart.update(productVariantId, quantity);
    // Fewer of what can no longer be bought is always fine.
    if (isMore && !isSellable) throw new VariantUnavailable({ productVariantId });
  });
};

/** Takes a variant out; answers the cart's id. */
export const removeCartItem = (
  tools: CartTools,
  by: Identity,
  { cartId, productVariantId }: OfItem,
) => change(tools, by, cartId, cart => cart.remove(productVariantId));

/** Takes everything out; answers the cart's id. */
export const clearCart = (tools: CartTools, by: Identity, { cartId }: OfCart) =>
  change(tools, by, cartId, cart => cart.clear());

const change = ({ em }: CartTools, by: Identity, id: string, work: (cart: Cart) => void) =>
  em.fork().transactional(async em => {
    const cart = await em.findOne(Cart, { id }, { lockMode: LockMode.PESSIMISTIC_WRITE });
    if (!cart || !owns(by, cart.customerId)) throw new CartNotFound({ id });
    work(cart);
    return id;
  });
