import { times } from '@hansa/chassis/money';
import { transactionSql } from '@hansa/chassis/sql';
import { idFor } from '@hansa/chassis/uuid';
import { OrderCreated } from '@hansa/schema/events/events';
import type { EntityManager } from '@mikro-orm/postgresql';
import { paymentWindowMs } from '../config.ts';
import { type CreatingOrder, type Line, totalOf } from './creating-order.ts';
import { type Order, orders } from './order.entity.ts';
import { type OrderItem, orderItems } from './order-item.entity.ts';
import { authorized } from './timeline.ts';
import { insertOrder } from './write-order.ts';

/** What an order is placed with, and by which saga; a checkout has a payment by then. */
type OrderToPlace = Omit<CreatingOrder, 'mustExist' | 'items'> & { paymentId?: string };

/** Writes the order with its items; it waits for payment from this moment. */
export const placeOrder = async (em: EntityManager, creating: OrderToPlace) => {
  const { orderId, lines = [], isGuest, email, shippingAddress, paymentId } = creating;
  const placedAt = new Date();
  const total = totalOf(lines);
  const { number, owner } = await numbered(em, creating.customerId);
  const order = orders.create({
    id: orderId,
    number,
    customerId: owner,
    isGuest: isGuest && owner === creating.customerId,
    status: 'PENDING_PAYMENT',
    totalMinor: total.amountMinor,
    currency: total.currency,
    email,
    shippingAddress,
    placedAt,
    expiresAt: new Date(placedAt.getTime() + paymentWindowMs),
    paymentId: null,
    paidAt: null,
    shipmentId: null,
    shippedAt: null,
    deliveredAt: null,
    cancelledAt: null,
    cancelReason: null,
    placedBy: creating.placedBy,
    version: 1,
  });
  const items = lines.map((line, position) => orderItems.create(itemOf(orderId, line, position)));
  await insertOrder(em, order, items, {
    fact: created(order, items),
    lines: [
      { kind: 'PLACED', text: `Order ${order.number} was placed.` },
      { kind: 'STOCK_RESERVED', text: 'The goods are held for it.', room: 'inventory' },
      ...(paymentId ? [authorized(paymentId)] : []),
    ],
  });
};

const itemOf = (orderId: string, line: Line, position: number) => ({
  id: idFor(orderId, line.productVariantId),
  orderId,
  productVariantId: line.productVariantId,
  sku: line.sku,
  productName: line.productName,
  variantName: line.variantName,
  quantity: line.quantity,
  unitPriceMinor: line.unitPrice.amountMinor,
  lineTotalMinor: times(line.unitPrice, line.quantity).amountMinor,
  currency: line.unitPrice.currency,
  inventoryReservationId: line.reservationId!,
  allocations: line.allocations ?? [],
  position,
});

const created = (order: Order, items: readonly OrderItem[]) =>
  OrderCreated({
    orderId: order.id,
    number: order.number,
    customerId: order.customerId ?? null,
    total: order.total(),
    items: items.map(({ id, productVariantId, sku, quantity, lineTotalMinor, currency }) => ({
      orderItemId: id,
      productVariantId,
      sku,
      quantity,
      lineTotal: { amountMinor: lineTotalMinor, currency },
    })),
  });

/** The next order number, and whose the order is: a guest who signed in meanwhile is the customer by now. */
const numbered = async (em: EntityManager, customerId: string | null) => {
  const [row] = await transactionSql(em)<{ number: string; owner: string | null }>(
    `select 'H-' || nextval('order_numbers') as number,
       coalesce((select customer_id from claimed_guests where guest_id = $1), $1::uuid) as owner`,
    [customerId],
  );
  return row!;
};
