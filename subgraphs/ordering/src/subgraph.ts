import { readFileSync } from 'node:fs';
import { resumeSagas } from '@hansa/chassis/saga';
import { defineSubgraph } from '@hansa/chassis/subgraph';
import { hearersOf } from '@hansa/schema/events/hearers';
import { migrations } from '../migrations/index.ts';
import { checkoutSaga } from './checkout/checkout.saga.ts';
import { reconcileCarts } from './checkout/reconcile-carts.ts';
import { clients } from './clients/clients.ts';
import { customerRegistered } from './consumers/customer-registered.ts';
import { guestClaimed } from './consumers/guest-claimed.ts';
import { inventoryCommitted } from './consumers/inventory-committed.ts';
import { inventoryReleased } from './consumers/inventory-released.ts';
import { orderPacked } from './consumers/order-packed.ts';
import { paymentFailed } from './consumers/payment-failed.ts';
import { paymentRefunded } from './consumers/payment-refunded.ts';
import { paymentSucceeded } from './consumers/payment-succeeded.ts';
import { shipmentCreated } from './consumers/shipment-created.ts';
import { shipmentDelivered } from './consumers/shipment-delivered.ts';
import { shipmentFailed } from './consumers/shipment-failed.ts';
import { loaders } from './graphql/loaders.ts';
import { resolvers } from './graphql/resolvers.ts';
import { returnMoneySaga, settleCancellationSaga } from './order/cancel-order.saga.ts';
import { createOrderSaga } from './order/create-order.saga.ts';
import { expireOrders } from './order/expire-orders.ts';
import { Order } from './order/order.entity.ts';
import { OrderItem } from './order/order-item.entity.ts';
import { reconcileCancelled } from './order/reconcile-cancelled.ts';
import { shipOrderSaga } from './order/ship-order.saga.ts';

const sagas = [
  checkoutSaga,
  createOrderSaga,
  settleCancellationSaga,
  returnMoneySaga,
  shipOrderSaga,
];

/** Ordering: what was bought, by whom, for how much, and where it stands. */
export const ordering = defineSubgraph({
  name: 'ordering',
  typeDefs: readFileSync(new URL('../../../schema/ordering.graphql', import.meta.url), 'utf8'),
  resolvers,
  entities: [Order, OrderItem],
  migrations,
  loaders,
  clients,
  consumers: [
    customerRegistered,
    guestClaimed,
    inventoryReleased,
    inventoryCommitted,
    paymentSucceeded,
    paymentFailed,
    paymentRefunded,
    orderPacked,
    shipmentCreated,
    shipmentDelivered,
    shipmentFailed,
  ],
  sweeps: [expireOrders, reconcileCancelled, reconcileCarts, resumeSagas(sagas)],
  hearers: hearersOf.ordering,
});
