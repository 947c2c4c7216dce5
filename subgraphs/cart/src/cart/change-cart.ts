import { randomUUID } from 'node:crypto';
import { type Identity, owns } from '@hansa/chassis/identity';
import { changeAndTell } from '@hansa/chassis/outbox';
import type { Sql } from '@hansa/chassis/sql';
import { untilWritten } from '@hansa/chassis/stored';
import type { CartTools } from '../clients/clients.ts';
import { CartNotFound, VariantUnavailable } from '../errors.ts';
import { type Cart, carts } from './cart.entity.ts';

type OfCart = { cartId: string };
type OfItem = OfCart & { productVariantId: string };
type OfQuantity = OfItem & { quantity: number };

/** Opens an empty cart for whoever asks; answers it. */
export const createCart = async (sql: Sql, { subject }: Identity) => {
  const cart = carts.create({
    id: randomUUID(),
    customerId: subject!,
    status: 'OPEN',
    items: [],
    checkoutId: null,
    updatedAt: new Date(),
    version: 1,
  });
  await changeAndTell(sql, { changed: carts.insertion(cart) });
  return cart;
};

/** Puts so many of a variant that can be sold into a cart; answers the cart. */
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

/** Says how many there shall be of a variant that is in and can be sold; answers the cart. */
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

/** Takes a variant out; answers the cart. */
export const removeCartItem = (
  tools: CartTools,
  by: Identity,
  { cartId, productVariantId }: OfItem,
) => change(tools, by, cartId, cart => cart.remove(productVariantId));

/** Takes everything out; answers the cart. */
export const clearCart = (tools: CartTools, by: Identity, { cartId }: OfCart) =>
  change(tools, by, cartId, cart => cart.clear());

const change = ({ sql }: CartTools, by: Identity, id: string, work: (cart: Cart) => void) =>
  untilWritten(async () => {
    const cart = await carts.find(sql, id);
    if (!cart || !owns(by, cart.customerId)) throw new CartNotFound({ id });
    work(cart);
    return (await changeAndTell(sql, { changed: carts.update(cart) })) ? cart : null;
  });
