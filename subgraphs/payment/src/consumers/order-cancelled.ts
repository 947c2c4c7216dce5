import { consumer } from '@hansa/chassis/inbox';
import { scheduleSaga } from '@hansa/chassis/saga';
import { transactionSql } from '@hansa/chassis/sql';
import { idFor } from '@hansa/chassis/uuid';
import { OrderCancelled } from '@hansa/schema/events/events';
import { letGoOf } from '../payment/checkout-payment.ts';
import { lockLivePayment, lockOrder } from '../payment/find-payment.ts';
import { letGoSaga } from '../payment/let-go.saga.ts';
import { reconcileSoon } from '../payment/reconcile-payments.ts';

/** Whenever an order is cancelled, what was promised for it is let go of, and nothing is opened for it any more. What was taken, ordering has refunded; we look that it was. */
export const orderCancelled = consumer(OrderCancelled, async (em, { orderId }) => {
  await lockOrder(em, orderId);
  await transactionSql(em)(
    'insert into cancelled_orders (order_id) values ($1) on conflict do nothing',
    [orderId],
  );
  await reconcileSoon(em, orderId);
  const live = await lockLivePayment(em, orderId);
  // One that is being taken goes on: ordering will not have it, and it is refunded then.
  if (!live || live.status === 'SUCCEEDED' || live.isCapturing) return;
  await letGoOf(em, live.id);
  const start = { id: idFor(live.id, 'let go'), state: { paymentId: live.id } };
  await scheduleSaga(em, letGoSaga, start);
});
