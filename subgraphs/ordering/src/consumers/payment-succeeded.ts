import { consumer } from '@hansa/chassis/inbox';
import { scheduleSaga } from '@hansa/chassis/saga';
import { idFor } from '@hansa/chassis/uuid';
import { PaymentSucceeded } from '@hansa/schema/events/events';
import { returnMoneySaga } from '../order/cancel-order.saga.ts';
import { findOrder } from '../order/find-order.ts';
import { confirm, isPaidBy } from '../order/mark-order-paid.ts';
import { orderLife } from '../order/order.entity.ts';

/** Whenever money is in hand, its order is paid; if that is no longer possible, the money goes back. */
export const paymentSucceeded = consumer(PaymentSucceeded, async (em, { orderId, paymentId }) => {
  const order = await findOrder(em, orderId);
  if (isPaidBy(order, paymentId)) return;
  if (orderLife.may(order.status, 'PAID')) await confirm(em, order, paymentId);
  else {
    const start = {
      id: idFor(orderId, paymentId, 'late'),
      state: { orderId, paymentId },
    };
    await scheduleSaga(em, returnMoneySaga, start);
  }
});
