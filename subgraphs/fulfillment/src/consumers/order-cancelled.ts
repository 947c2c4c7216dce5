import { consumer } from '@hansa/chassis/inbox';
import { OrderCancelled } from '@hansa/schema/events/events';
import { lockOrder, noteCancelled } from '../order/order-notes.ts';
import { cancelPickingJob } from '../picking/end-picking-job.ts';
import { findLiveShipment } from '../shipment/find-shipment.ts';

/** Whenever an order is cancelled, nobody gathers its goods, its parcel stays, and nothing is opened for it any more. */
export const orderCancelled = consumer(OrderCancelled, async (em, { orderId }) => {
  await lockOrder(em, orderId);
  await noteCancelled(em, orderId);
  await cancelPickingJob(em, orderId);
  const live = await findLiveShipment(em, orderId);
  if (live?.status === 'PENDING') live.cancelWithOrder();
});
