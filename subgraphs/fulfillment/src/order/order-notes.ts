import { transactionSql } from '@hansa/chassis/sql';
import type { EntityManager } from '@mikro-orm/postgresql';

/** Nobody else changes the picking job or the shipments of this order until the transaction ends. Taken before any row. */
export const lockOrder = (em: EntityManager, orderId: string) =>
  transactionSql(em)('select pg_advisory_xact_lock(hashtextextended($1, 2))', [orderId]);

/** Remembers that an order was cancelled: nothing is opened for it any more. */
export const noteCancelled = (em: EntityManager, orderId: string) =>
  transactionSql(em)('insert into cancelled_orders (order_id) values ($1) on conflict do nothing', [
    orderId,
  ]);

/** Whether we have heard that the order was cancelled, and whether its goods have left with whatever parcel. */
export const whatBecameOf = async (em: EntityManager, orderId: string) => {
  const [known] = await transactionSql(em)<{ isCancelled: boolean; hasLeft: boolean }>(
    `select exists (select from cancelled_orders where order_id = $1) as "isCancelled",
       exists (select from shipments where order_id = $1 and shipped_at is not null) as "hasLeft"`,
    [orderId],
  );
  return known!;
};

/** A guest who signed in may be one that ordering has not heard of yet. */
export const ownerNow = async (em: EntityManager, customerId: string | null) => {
  const [claim] = await transactionSql(em)<{ customer_id: string }>(
    'select customer_id from claimed_guests where guest_id = $1',
    [customerId],
  );
  return claim?.customer_id ?? customerId;
};
