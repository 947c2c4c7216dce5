import { scheduleSaga } from '@hansa/chassis/saga';
import { idFor } from '@hansa/chassis/uuid';
import type { EntityManager } from '@mikro-orm/postgresql';
import { returnMoneySaga } from './cancel-order.saga.ts';
import { findOrder } from './find-order.ts';
import { confirm, isPaidBy } from './mark-order-paid.ts';
import { orderLife } from './order.entity.ts';

/** Money is in hand: its order is paid by it; if that is no longer possible, the money goes back. Bears repeating. */
export const takePayment = async (em: EntityManager, orderId: string, paymentId: string) => {
  const order = await findOrder(em, orderId);
  if (isPaidBy(order, paymentId)) return;
  if (orderLife.may(order.status, 'PAID')) return confirm(em, order, paymentId);
  const start = { id: idFor(orderId, paymentId, 'late'), state: { orderId, paymentId } };
  await scheduleSaga(em, returnMoneySaga, start);
};
