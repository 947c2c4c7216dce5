import { consumer } from '@hansa/chassis/inbox';
import { PaymentAuthorized } from '@hansa/schema/events/events';
import { wakeCheckout } from '../checkout/wake-checkout.ts';
import { authorized, heardFrom, tell } from '../order/timeline.ts';

/** Whenever the provider promises money, the order remembers it, and a checkout that waited for it goes on. */
export const paymentAuthorized = consumer(
  PaymentAuthorized,
  async (em, { orderId, paymentId }, _, envelope) => {
    await tell(em, orderId, { ...authorized(paymentId), ...heardFrom(envelope) });
    await wakeCheckout(em, orderId);
  },
);
