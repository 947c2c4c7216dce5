import { rowByKey } from '@hansa/chassis/loader';
import type { Sql } from '@hansa/chassis/sql';
import type { CheckoutStepRow } from '../checkout/checkouts.queries.ts';
import { settlementId } from './cancel-order.saga.ts';
import type { OrderRow } from './orders.queries.ts';
import { shippingId } from './ship-order.saga.ts';

/** A saga of an order as it is read. */
export type OrderSagaRow = {
  id: string;
  name: string;
  status: 'RUNNING' | 'WAITING' | 'COMPENSATING' | 'COMPLETED' | 'REJECTED' | 'NEEDS_ATTENTION';
  steps: CheckoutStepRow[];
  lastError: string | null;
  startedAt: Date;
};

export const sagaLoaders = (sql: Sql) => ({
  saga: rowByKey<OrderSagaRow>(
    sql,
    `select id, name, status, steps, last_error as "lastError", started_at as "startedAt" from sagas
     where id = any($1::uuid[])`,
    ({ id }) => id,
  ),
});

type Load = { load(id: string): Promise<OrderSagaRow | null> };

/** The sagas an order went through, in the order they began; those that ended more than a week ago may be forgotten. */
export const sagasOf = async (saga: Load, { id, placedBy, shipmentId }: OrderRow) => {
  const ids = [placedBy, shipmentId && shippingId(id, shipmentId), settlementId(id)];
  const found = await Promise.all(ids.flatMap(id => (id ? [saga.load(id)] : [])));
  return found.filter(row => row !== null);
};
