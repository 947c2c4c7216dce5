import { consumer } from '@hansa/chassis/inbox';
import { PaymentFailed } from '@hansa/schema/events/events';
import { tell } from '../order/timeline.ts';

/** Whenever an attempt to pay fails, the order remembers it; the buyer may try again until it expires. */
export const paymentFailed = consumer(PaymentFailed, (em, { orderId, reason }) =>
  tell(em, orderId, 'PAYMENT_FAILED', `A payment failed: ${reason}`),
);
