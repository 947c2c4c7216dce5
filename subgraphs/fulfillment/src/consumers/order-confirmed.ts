import { consumer } from '@hansa/chassis/inbox';
import { OrderConfirmed } from '@hansa/schema/events/events';
import { isCancelled, lockOrder } from '../order/order-notes.ts';
import { closePickingJob } from '../picking/end-picking-job.ts';
import { openPickingJob } from '../picking/open-picking-job.ts';
import { hasLeft } from '../shipment/find-shipment.ts';

/** Whenever an order is paid, its goods are to be gathered, unless it was cancelled meanwhile. */
export const orderConfirmed = consumer(OrderConfirmed, async (em, order) => {
  const { orderId } = order;
  await lockOrder(em, orderId);
  if (await isCancelled(em, orderId)) return;
  await openPickingJob(em, order);
  // They may have been sent by hand before we heard of it.
  if (await hasLeft(em, orderId)) await closePickingJob(em, orderId);
});
