import { correlation } from '@hansa/chassis/correlation';
import type { Envelope } from '@hansa/chassis/outbox';
import { transactionSql } from '@hansa/chassis/sql';
import type { EntityManager } from '@mikro-orm/postgresql';

/** What can be told of an order's life. */
type TimelineKind =
  | 'PLACED'
  | 'STOCK_RESERVED'
  | 'PAYMENT_AUTHORIZED'
  | 'PAID'
  | 'PAYMENT_FAILED'
  | 'REFUNDED'
  | 'PACKED'
  | 'SHIPMENT_CREATED'
  | 'STOCK_COMMITTED'
  | 'SHIPPED'
  | 'SHIPMENT_FAILED'
  | 'DELIVERED'
  | 'CANCELLED'
  | 'STOCK_RELEASED';

/** One line of an order's story: what happened, where, and, if another room said so, when that was. */
export type Line = {
  kind: TimelineKind;
  text: string;
  room?: string;
  at?: string | null;
  /** What it is about, where the same may be told from two sides. */
  about?: string | null;
};

/** Adds lines to an order's timeline, in the transaction of what happened; of an order there is not, none. */
export const tell = async (em: EntityManager, orderId: string, ...lines: Line[]) => {
  const { text, values } = telling(lines, '(select id from orders where id = $3)');
  await transactionSql(em)(text, [...values, orderId]);
};

/** What adds lines to the timelines of some orders, in their order. */
export const telling = (lines: readonly Line[], orders: string) => ({
  text: `insert into order_events (order_id, at, kind, text, room, about, correlation_id)
    select o.id, coalesce(l.at, clock_timestamp()), l.kind, l.text, coalesce(l.room, 'ordering'), l.about, $2
    from ${orders} o, jsonb_to_recordset($1) as l(kind text, text text, room text, at timestamptz, about uuid)
    on conflict do nothing`,
  values: [JSON.stringify(lines), correlation()?.correlationId ?? null],
});

/** A reason within a sentence: providers and carriers give codes, such as ADDRESS_UNKNOWN, or sentences of their own. */
export const inWords = (reason: string) =>
  /^[A-Z][A-Z0-9_]*$/.test(reason)
    ? reason.toLowerCase().replaceAll('_', ' ')
    : reason.replace(/\.$/, '');

/** Which room said something, and when it happened there. */
export const heardFrom = ({ type, occurredAt }: Envelope) => ({
  room: type.split('.')[0]!,
  at: occurredAt,
});

/** The line for a promise of money: a checkout tells it with its order, others when the money is there. */
export const authorized = (paymentId: string): Line => ({
  kind: 'PAYMENT_AUTHORIZED',
  text: 'The payment was authorized.',
  room: 'payment',
  about: paymentId,
});
