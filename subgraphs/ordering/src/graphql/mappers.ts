// What stands behind each GraphQL type.
import type { Connection } from '@hansa/chassis/connection';
import type { CheckoutRow, CheckoutStepRow } from '../checkout/checkouts.queries.ts';
import type {
  OrderEventRow,
  OrderItemRow,
  OrderLineRow,
  OrderRow,
} from '../order/orders.queries.ts';
import type { OrderSagaRow } from '../order/sagas.queries.ts';
import type { SalesRow } from '../order/sales.queries.ts';

export type Checkout = CheckoutRow;
export type CheckoutStep = CheckoutStepRow;
export type Customer = { id: string };
export type Order = OrderRow;
export type OrderSaga = OrderSagaRow;
export type CheckoutConnection = Connection<CheckoutRow>;
export type SalesOfDay = SalesRow;
export type OrderConnection = Connection<OrderRow>;
export type OrderEvent = OrderEventRow;
export type OrderItem = OrderItemRow;
export type OrderItemConnection = Connection<OrderItemRow>;
export type OrderSummary = OrderRow;
export type OrderSummaryLine = OrderLineRow;
export type ProductVariant = { id: string };
