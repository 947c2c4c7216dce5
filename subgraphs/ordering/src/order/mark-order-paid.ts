import type { Identity } from '@hansa/chassis/identity';
import { type Statement, transactionSql } from '@hansa/chassis/sql';
import { OrderConfirmed } from '@hansa/schema/events/events';
import type { EntityManager } from '@mikro-orm/postgresql';
import type { OrderingTools } from '../clients/clients.ts';
import { OrderNotPaid } from '../errors.ts';
import { findOrder } from './find-order.ts';
import type { Order } from './order.entity.ts';
import { type OrderItem, orderItems } from './order-item.entity.ts';
import { authorized } from './timeline.ts';
import { writeOrder } from './write-order.ts';

export type MarkOrderPaid = { id: string; paymentId: string };

/** Marks an order as paid; answers its id. Payment may say so again; staff need a succeeded payment of the order. */
export const markOrderPaid = async (
  { em, clients }: OrderingTools,
  by: Identity,
  { id, paymentId }: MarkOrderPaid,
) => {
  const isTrusted = by.kind === 'SERVICE';
  if (!isTrusted && !(await clients.payment.hasSucceeded(paymentId, id))) {
    await em.fork().transactional(em => findOrder(em, id));
    throw new OrderNotPaid({ id });
  }
  await em.fork().transactional(async em => {
    const order = await findOrder(em, id);
    if (!(isTrusted && isPaidBy(order, paymentId))) await confirm(em, order, paymentId);
  });
  return id;
};

/** Whether this payment has paid the order already, whatever became of it since. */
export const isPaidBy = (order: Order, paymentId: string) =>
  order.paymentId === paymentId && order.status !== 'CANCELLED';

/** What finds an order that this payment has paid already, whatever became of it since. */
export const paidBy = (orderId: string, paymentId: string): Statement => ({
  text: `select 1 from orders where id = $1 and payment_id = $2 and status <> 'CANCELLED'`,
  values: [orderId, paymentId],
});

/** Makes a locked order PAID and tells that fulfilment may start. */
export const confirm = async (em: EntityManager, order: Order, paymentId: string) => {
  order.markPaid(paymentId);
  const fact = confirmed(order, paymentId, await itemsOf(em, order.id));
  const paid = { kind: 'PAID', text: 'The order was paid.' } as const;
  await writeOrder(em, order, { fact, lines: [authorized(paymentId), paid] });
};

const itemsOf = async (em: EntityManager, orderId: string) => {
  const rows = await transactionSql(em)<Record<string, unknown>>(
    `select ${orderItems.columns} from order_items where order_id = $1 order by position`,
    [orderId],
  );
  return rows.map(orderItems.of);
};

const confirmed = (order: Order, paymentId: string, items: readonly OrderItem[]) =>
  OrderConfirmed({
    orderId: order.id,
    number: order.number,
    customerId: order.customerId ?? null,
    paymentId,
    shippingAddress: order.shippingAddress ?? null,
    lines: items.map(item => ({
      reservationId: item.inventoryReservationId,
      sku: item.sku,
      productName: item.productName,
      variantName: item.variantName,
      quantity: item.quantity,
      allocations: item.allocations,
    })),
  });
