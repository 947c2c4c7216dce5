import { consumer } from '@hansa/chassis/inbox';
import { PaymentAuthorized } from '@hansa/schema/events/events';
import { wakeCheckout } from '../checkout/wake-checkout.ts';

/** Whenever the provider promises money, a checkout that waited for it goes on. */
export const paymentAuthorized = consumer(PaymentAuthorized, (em, { orderId }) =>
  wakeCheckout(em, orderId),
);
