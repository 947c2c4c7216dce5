import { transactionSql } from '@hansa/chassis/sql';
import type { EntityManager } from '@mikro-orm/postgresql';

/** What can be told of an order's life. */
export type TimelineKind =
  | 'PLACED'
  | 'PAID'
  | 'PAYMENT_FAILED'
  | 'REFUNDED'
  | 'PACKED'
  | 'SHIPMENT_CREATED'
  | 'SHIPPED'
  | 'SHIPMENT_FAILED'
  | 'DELIVERED'
  | 'CANCELLED';

/** Adds a line to an order's timeline, in the transaction of what happened. */
export const tell = async (
  em: EntityManager,
  orderId: string,
  kind: TimelineKind,
  text: string,
) => {
  await em.flush();
  await transactionSql(em)(
    `insert into order_events (order_id, kind, text)
     select id, $2, $3 from orders where id = $1`,
    [orderId, kind, text],
  );
};
