import { consumer } from '@hansa/chassis/inbox';
import { PaymentFailed } from '@hansa/schema/events/events';
import { wakeCheckout } from '../checkout/wake-checkout.ts';
import { tell } from '../order/timeline.ts';

/**
 * Whenever an attempt to pay fails, the order remembers it, and the buyer may try again until it expires; a checkout
 * that waited for it goes on, to be refused.
 */
export const paymentFailed = consumer(PaymentFailed, async (em, { orderId, reason }) => {
  await tell(em, orderId, 'PAYMENT_FAILED', `A payment failed: ${reason}`);
  await wakeCheckout(em, orderId);
});
