import { connection, type PageArguments } from '@hansa/chassis/connection';
import { newestFirst } from '@hansa/chassis/keyset';
import { rowByKey, rowsByKey } from '@hansa/chassis/loader';
import type { Money } from '@hansa/chassis/money';
import type { Sql } from '@hansa/chassis/sql';
import type { Address, Order } from './order.entity.ts';
import type { Allocation } from './order-item.entity.ts';

/** An order as it is read. */
export type OrderRow = {
  id: string;
  number: string;
  customerId: string | null;
  isGuest: boolean;
  status: Order['status'];
  total: Money;
  email: string | null;
  shippingAddress: Address | null;
  placedAt: Date;
  expiresAt: Date | null;
  paidAt: Date | null;
  shippedAt: Date | null;
  deliveredAt: Date | null;
  cancelledAt: Date | null;
  cancelReason: string | null;
  placedBy: string | null;
  shipmentId: string | null;
};

/** An order item as it is read. */
export type OrderItemRow = {
  id: string;
  orderId: string;
  productVariantId: string;
  sku: string;
  productName: string;
  variantName: string;
  quantity: number;
  unitPrice: Money;
  lineTotal: Money;
  inventoryReservationId: string;
};

/** A line of an order's timeline as it is read. */
export type OrderEventRow = {
  orderId: string;
  at: Date;
  kind: string;
  text: string;
  room: string;
  correlationId: string | null;
};

/** How many of one SKU are to be gathered for an order, and where. */
export type OrderLineRow = {
  orderId: string;
  sku: string;
  quantity: number;
  allocations: Allocation[];
};

const orderColumns = `o.id, o.number, o.customer_id as "customerId", o.is_guest as "isGuest", o.status,
  json_build_object('amountMinor', o.total_minor, 'currency', o.currency) as total, o.email,
  o.shipping_address as "shippingAddress", o.placed_at as "placedAt", o.expires_at as "expiresAt",
  o.paid_at as "paidAt", o.shipped_at as "shippedAt", o.delivered_at as "deliveredAt",
  o.cancelled_at as "cancelledAt", o.cancel_reason as "cancelReason",
  o.placed_by as "placedBy", o.shipment_id as "shipmentId"`;

const itemColumns = `i.id, i.order_id as "orderId", i.product_variant_id as "productVariantId", i.sku,
  i.product_name as "productName", i.variant_name as "variantName", i.quantity,
  json_build_object('amountMinor', i.unit_price_minor, 'currency', i.currency) as "unitPrice",
  json_build_object('amountMinor', i.line_total_minor, 'currency', i.currency) as "lineTotal",
  i.inventory_reservation_id as "inventoryReservationId"`;

const newest = newestFirst('o.placed_at', 'o.id');

export const orderLoaders = (sql: Sql) => ({
  order: rowByKey<OrderRow>(
    sql,
    `select ${orderColumns} from orders o where o.id = any($1::uuid[])`,
    ({ id }) => id,
  ),
  items: rowsByKey<OrderItemRow>(
    sql,
    `select ${itemColumns} from order_items i where i.order_id = any($1::uuid[]) order by i.order_id, i.position`,
    ({ orderId }) => orderId,
  ),
  lines: rowsByKey<OrderLineRow>(
    sql,
    `select i.order_id as "orderId", i.sku, i.quantity, i.allocations from order_items i
     where i.order_id = any($1::uuid[]) order by i.order_id, i.position`,
    ({ orderId }) => orderId,
  ),
  timeline: rowsByKey<OrderEventRow>(
    sql,
    `select e.order_id as "orderId", e.at, e.kind, e.text, e.room, e.correlation_id as "correlationId"
     from order_events e where e.order_id = any($1::uuid[]) order by e.order_id, e.at, e.number`,
    ({ orderId }) => orderId,
  ),
  unitsSold: rowByKey<{ id: string; units: number }>(
    sql,
    `select i.product_variant_id as id, sum(i.quantity) as units from order_items i join orders o on o.id = i.order_id
     where i.product_variant_id = any($1::uuid[]) and o.status in ('PAID', 'SHIPPED', 'DELIVERED') group by 1`,
    ({ id }) => id,
  ),
});

export type OrdersArguments = PageArguments & {
  filter?:
    | {
        status?: OrderRow['status'] | null | undefined;
        customerId?: string | null | undefined;
        number?: string | null | undefined;
        email?: string | null | undefined;
      }
    | null
    | undefined;
};

/** A page of orders, newest first: those of some owners, or, for null, of all. */
export const listOrders = (
  sql: Sql,
  owners: readonly string[] | null,
  { filter, ...page }: OrdersArguments,
) =>
  connection<OrderRow>(
    sql,
    {
      select: orderColumns,
      from: 'orders o',
      where: [
        { sql: 'o.customer_id = any(?::uuid[])', value: owners },
        { sql: 'o.status = ?', value: filter?.status },
        { sql: 'o.customer_id = ?', value: filter?.customerId },
        { sql: 'o.number = ?', value: filter?.number },
        { sql: 'lower(o.email) = lower(?)', value: filter?.email },
      ],
      order: newest,
    },
    page,
  );

/** Some orders by their ids; those that there are not are missing. */
export const ordersOf = (sql: Sql, ids: readonly string[]) =>
  sql<OrderRow>(`select ${orderColumns} from orders o where o.id = any($1::uuid[])`, [ids]);

/** A page of a variant's order items, newest order first. */
export const listOrderItems = (sql: Sql, productVariantId: string, page: PageArguments) =>
  connection<OrderItemRow>(
    sql,
    {
      select: itemColumns,
      from: 'order_items i join orders o on o.id = i.order_id',
      where: [{ sql: 'i.product_variant_id = ?', value: productVariantId }],
      order: newest,
    },
    page,
  );
