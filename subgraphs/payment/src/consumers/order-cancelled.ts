import { consumer } from '@hansa/chassis/inbox';
import { OrderCancelled } from '@hansa/schema/events/events';
import { letGoOf } from '../payment/checkout-payment.ts';
import { findLivePayment } from '../payment/find-payment.ts';

/** Whenever an order is cancelled, what was promised for it is let go of. What was taken, ordering has refunded. */
export const orderCancelled = consumer(OrderCancelled, async (em, { orderId }) => {
  const live = await findLivePayment(em, orderId);
  // One that is being taken goes on: ordering will not have it, and it is refunded then.
  const isWaiting = live && live.status !== 'SUCCEEDED' && !live.isCapturing;
  if (isWaiting) await letGoOf(em, live.id);
});
