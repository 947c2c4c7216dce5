import { forbidden } from '@hansa/chassis/faults';
import { ownersSeen } from '@hansa/chassis/identity';
import { payload } from '@hansa/chassis/payload';
import { abandonCheckout, retryCheckout } from '../checkout/attend-to-checkout.ts';
import { checkoutCart } from '../checkout/checkout-cart.ts';
import { checkoutLoader, checkoutOwner, listCheckouts } from '../checkout/checkouts.queries.ts';
import { cancelOrder } from '../order/cancel-order.ts';
import { createOrder } from '../order/create-order.ts';
import { seesOrder } from '../order/find-order.ts';
import { markOrderPaid } from '../order/mark-order-paid.ts';
import { markOrderShipped } from '../order/mark-order-shipped.ts';
import { listOrderItems, listOrders, ordersOf } from '../order/orders.queries.ts';
import { sagasOf } from '../order/sagas.queries.ts';
import { salesOf } from '../order/sales.queries.ts';
import { checkedOut } from './checked-out.ts';
import type { RequestContext } from './context.ts';
import type { Resolvers } from './types.generated.ts';

const order =
  ({ loaders }: RequestContext) =>
  (id: string) =>
    loaders.order.load(id);

// Afresh: how it stood before was loaded already.
const checkout =
  ({ sql }: RequestContext) =>
  (id: string) =>
    checkoutLoader(sql).load(id);

/** An order, if whoever asks may see it; else it looks as if it did not exist. */
const visibleOrder = async ({ loaders, identity }: RequestContext, id: string) => {
  const found = await loaders.order.load(id);
  return found && seesOrder(identity, found.customerId) ? found : null;
};

/** A checkout, if whoever asks may see it; else it looks as if it did not exist. */
const visibleCheckout = async ({ loaders, identity }: RequestContext, id: string) => {
  const found = await loaders.checkout.load(id);
  return found && seesOrder(identity, checkoutOwner(found)) ? found : null;
};

export const resolvers: Resolvers = {
  Query: {
    order: (_, { id }, context) => visibleOrder(context, id),
    orders: (_, args, context) =>
      listOrders(context.sql, ownersSeen(context.identity, 'orders'), args),
    checkout: (_, { id }, context) => visibleCheckout(context, id),
    checkouts: (_, args, { sql }) => listCheckouts(sql, args),
    salesByDay: (_, { days }, { sql }) => salesOf(sql, days),
    orderSummary: (_, { id }, { loaders }) => loaders.order.load(id),
    orderSummaries: (_, { ids }, { sql }) => ordersOf(sql, ids),
  },
  Mutation: {
    createOrder: (_, { input }, context) =>
      payload('order', order(context), createOrder(context, context.identity, input)),
    checkoutCart: (_, { input }, context) =>
      checkedOut(context, checkoutCart(context, context.identity, input)),
    retryCheckout: (_, { input }, context) =>
      payload('checkout', checkout(context), retryCheckout(context, input)),
    abandonCheckout: (_, { input }, context) =>
      payload('checkout', checkout(context), abandonCheckout(context, input)),
    cancelOrder: (_, { input }, context) =>
      payload('order', order(context), cancelOrder(context, context.identity, input)),
    markOrderPaid: (_, { input }, context) =>
      payload('order', order(context), markOrderPaid(context, context.identity, input)),
    markOrderShipped: (_, { input }, context) =>
      payload('order', order(context), markOrderShipped(context, context.identity, input)),
  },
  Checkout: {
    __resolveReference: ({ id }, context) => visibleCheckout(context, id),
    // One that was refused after its order was placed has a cancelled one, which is nobody's answer.
    order: ({ orderId, rejection }, _, { loaders }) =>
      rejection ? null : loaders.order.load(orderId),
  },
  Order: {
    __resolveReference: ({ id }, context) => visibleOrder(context, id),
    items: ({ id }, _, { loaders }) => loaders.items.load(id),
    // Customers knows no guests.
    customer: ({ customerId, isGuest }) => (customerId && !isGuest ? { id: customerId } : null),
    timeline: ({ id }, _, { loaders }) => loaders.timeline.load(id),
    checkout: ({ placedBy }, _, { loaders }) => (placedBy ? loaders.checkout.load(placedBy) : null),
    sagas: (row, _, { loaders }) => sagasOf(loaders.saga, row),
  },
  OrderSummary: {
    lines: ({ id }, _, { loaders }) => loaders.lines.load(id),
  },
  OrderItem: {
    productVariant: ({ productVariantId }) => ({ id: productVariantId }),
  },
  // Catalog owns ProductVariant; Ordering adds how it sells.
  ProductVariant: {
    __resolveReference: ({ id }) => ({ id }),
    unitsSold: async ({ id }, _, { loaders }) => (await loaders.unitsSold.load(id))?.units ?? 0,
    orderItems: ({ id }, page, { sql }) => listOrderItems(sql, id, page),
  },
  // Customers owns Customer; Ordering adds what they bought.
  Customer: {
    __resolveReference: ({ id }) => ({ id }),
    orders: ({ id }, page, { sql, identity }) => {
      if (!seesOrder(identity, id)) throw forbidden();
      return listOrders(sql, [id], page);
    },
  },
};
