import { consumer } from '@hansa/chassis/inbox';
import { PaymentSucceeded } from '@hansa/schema/events/events';
import { takePayment } from '../order/take-payment.ts';

/** Whenever money is in hand, its order is paid; if that is no longer possible, the money goes back. */
export const paymentSucceeded = consumer(PaymentSucceeded, (em, { orderId, paymentId }) =>
  takePayment(em, orderId, paymentId),
);
