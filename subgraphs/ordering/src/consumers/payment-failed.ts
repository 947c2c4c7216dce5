import { consumer } from '@hansa/chassis/inbox';
import { PaymentFailed } from '@hansa/schema/events/events';
import { wakeCheckout } from '../checkout/wake-checkout.ts';
import { heardFrom, tell } from '../order/timeline.ts';

/**
 * Whenever an attempt to pay fails, the order remembers it, and the buyer may try again until it expires; a checkout
 * that waited for it goes on, to be refused.
 */
export const paymentFailed = consumer(
  PaymentFailed,
  async (em, { orderId, reason }, _, envelope) => {
    const text = `A payment failed: ${reason}`;
    await tell(em, orderId, { kind: 'PAYMENT_FAILED', text, ...heardFrom(envelope) });
    await wakeCheckout(em, orderId);
  },
);
