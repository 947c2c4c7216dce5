import type { Identity } from '@hansa/chassis/identity';
import { publish } from '@hansa/chassis/outbox';
import { OrderConfirmed } from '@hansa/schema/events/events';
import type { EntityManager } from '@mikro-orm/postgresql';
import type { OrderingTools } from '../clients/clients.ts';
import { OrderNotPaid } from '../errors.ts';
import { findOrder } from './find-order.ts';
import type { Order } from './order.entity.ts';
import { OrderItem } from './order-item.entity.ts';
import { authorized, tell } from './timeline.ts';

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

/** Makes a locked order PAID and tells that fulfilment may start. */
export const confirm = async (em: EntityManager, order: Order, paymentId: string) => {
  order.markPaid(paymentId);
  const items = await em.find(OrderItem, { orderId: order.id }, { orderBy: { position: 'asc' } });
  await tell(em, order.id, authorized(paymentId), { kind: 'PAID', text: 'The order was paid.' });
  await publish(em, confirmed(order, paymentId, items), order.version);
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
