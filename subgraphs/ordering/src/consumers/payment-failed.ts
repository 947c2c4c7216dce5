import { consumer } from '@hansa/chassis/inbox';
import { PaymentFailed } from '@hansa/schema/events/events';
import { heardFrom, inWords, tell } from '../order/timeline.ts';

/** Whenever an attempt to pay fails, the order remembers it; the buyer may try again until it expires. */
export const paymentFailed = consumer(PaymentFailed, (em, { orderId, reason }, _, envelope) =>
  tell(em, orderId, {
    kind: 'PAYMENT_FAILED',
    text: `A payment failed: ${inWords(reason)}.`,
    ...heardFrom(envelope),
  }),
);
