import { consumer } from '@hansa/chassis/inbox';
import { transactionSql } from '@hansa/chassis/sql';
import { OrderCancelled } from '@hansa/schema/events/events';
import { findLiveShipment, lockOrder } from '../shipment/find-shipment.ts';

/** Whenever an order is cancelled, its parcel stays, and none is opened for it any more. */
export const orderCancelled = consumer(OrderCancelled, async (em, { orderId }) => {
  await lockOrder(em, orderId);
  await transactionSql(em)(
    'insert into cancelled_orders (order_id) values ($1) on conflict do nothing',
    [orderId],
  );
  const live = await findLiveShipment(em, orderId);
  if (live?.status === 'PENDING') live.cancelWithOrder();
});
