import { consumer } from '@hansa/chassis/inbox';
import { OrderConfirmed } from '@hansa/schema/events/events';
import { lockOrder, whatBecameOf } from '../order/order-notes.ts';
import { closePickingJob } from '../picking/end-picking-job.ts';
import { openPickingJob } from '../picking/open-picking-job.ts';

/** Whenever an order is paid, its goods are to be gathered, unless it was cancelled meanwhile. */
export const orderConfirmed = consumer(OrderConfirmed, async (em, order) => {
  const { orderId } = order;
  await lockOrder(em, orderId);
  const { isCancelled, hasLeft } = await whatBecameOf(em, orderId);
  if (isCancelled) return;
  await openPickingJob(em, order);
  // They may have been sent by hand before we heard of it.
  if (hasLeft) await closePickingJob(em, orderId);
});
