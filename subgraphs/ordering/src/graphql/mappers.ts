// What stands behind each GraphQL type.
import type { Connection } from '@hansa/chassis/connection';
import type { OrderEventRow, OrderItemRow, OrderRow } from '../order/orders.queries.ts';

export type Customer = { id: string };
export type Order = OrderRow;
export type OrderConnection = Connection<OrderRow>;
export type OrderEvent = OrderEventRow;
export type OrderItem = OrderItemRow;
export type OrderItemConnection = Connection<OrderItemRow>;
export type OrderSummary = OrderRow;
export type ProductVariant = { id: string };
