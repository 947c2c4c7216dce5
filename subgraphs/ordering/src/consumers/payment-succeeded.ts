import { consumer } from '@hansa/chassis/inbox';
import { PaymentSucceeded } from '@hansa/schema/events/events';
import { paidBy } from '../order/mark-order-paid.ts';
import { takePayment } from '../order/take-payment.ts';

/**
 * Whenever money is in hand, its order is paid; if that is no longer possible, the money goes back. A checkout has marked its
 * order by itself.
 */
export const paymentSucceeded = consumer(
  PaymentSucceeded,
  (em, { orderId, paymentId }) => takePayment(em, orderId, paymentId),
  ({ orderId, paymentId }) => paidBy(orderId, paymentId),
);
