import { hasScope, owns } from '@hansa/chassis/identity';
import { payload } from '@hansa/chassis/payload';
import type { Cart } from '../cart/cart.entity.ts';
import { lockedCarts } from '../cart/carts.queries.ts';
import {
  addCartItem,
  clearCart,
  createCart,
  removeCartItem,
  updateCartItem,
} from '../cart/change-cart.ts';
import { lockCart, markCartCheckedOut, unlockCart } from '../cart/check-out-cart.ts';
import { estimateCart, estimateItem } from '../cart/estimate.ts';
import type { RequestContext } from './context.ts';
import type { Resolvers } from './types.generated.ts';

// What was written is what a cart is now: it need not be read again.
const asWritten = async (cart: Cart) => cart;

/** Whose cart it is may see it, and other services. */
const seesCartOf = ({ identity }: RequestContext, customerId: string) =>
  identity.kind === 'SERVICE' || owns(identity, customerId);

const visibleCart = async (context: RequestContext, id: string) => {
  const found = await context.loaders.cart.load(id);
  return found && seesCartOf(context, found.customerId) ? found : null;
};

export const resolvers: Resolvers = {
  Query: {
    cart: (_, { id }, context) => visibleCart(context, id),
    lockedCarts: (_, { after }, { sql }) => lockedCarts(sql, after ?? null),
  },
  Mutation: {
    createCart: async (_, __, { sql, identity }) => ({ cart: await createCart(sql, identity) }),
    addCartItem: (_, { input }, context) =>
      payload('cart', asWritten, addCartItem(context, context.identity, input)),
    updateCartItem: (_, { input }, context) =>
      payload('cart', asWritten, updateCartItem(context, context.identity, input)),
    removeCartItem: (_, { input }, context) =>
      payload('cart', asWritten, removeCartItem(context, context.identity, input)),
    clearCart: (_, { input }, context) =>
      payload('cart', asWritten, clearCart(context, context.identity, input)),
    lockCart: (_, { input }, context) => payload('cart', asWritten, lockCart(context.sql, input)),
    unlockCart: (_, { input }, context) =>
      payload('cart', asWritten, unlockCart(context.sql, input)),
    markCartCheckedOut: (_, { input }, context) =>
      payload('cart', asWritten, markCartCheckedOut(context.sql, input)),
  },
  Cart: {
    __resolveReference: ({ id }, context) => visibleCart(context, id),
    ownerId: ({ customerId }) => customerId,
    totalQuantity: ({ items }) => items.reduce((sum, { quantity }) => sum + quantity, 0),
    estimatedTotal: ({ items }, _, { loaders }) => estimateCart(loaders.price, items),
  },
  CartItem: {
    productVariant: ({ productVariantId }) => ({ id: productVariantId }),
    estimatedTotal: (item, _, { loaders }) => estimateItem(loaders.price, item),
  },
  // Customers owns Customer; Cart adds the cart of the moment.
  Customer: {
    __resolveReference: ({ id }) => ({ id }),
    cart: ({ id }, _, context) =>
      seesCartOf(context, id) || hasScope(context.identity, 'customers:read')
        ? context.loaders.latestOpenCart.load(id)
        : null,
  },
};
