import { type Breakage, first } from './breakage.ts';

const undelivered = (dead: string) =>
  `insert into outbox_deliveries (event_id, consumer, dead_at)
   select event_id, 'search', ${dead} from outbox_events where type = 'ordering.order-created.v1' limit 1
   returning 'ordering ' || event_id || ' to search' as id`;
const paymentSucceeded = 'payment.payment-succeeded.v1';
const fromPayment = `event_id || ' from payment to ordering' as id`;

/** How what must be true of events is broken. */
export const events: readonly Breakage[] = [
  { name: 'the outbox is drained', room: 'ordering', sql: () => undelivered('null') },
  { name: 'there are no dead letters', room: 'ordering', sql: () => undelivered('now()') },
  {
    name: 'what was published was consumed',
    room: 'ordering',
    sql: () =>
      `delete from inbox where event_id = ${first('inbox', `type = '${paymentSucceeded}'`, 'event_id')} returning ${fromPayment}`,
  },
  {
    name: 'what was consumed was published',
    room: 'ordering',
    sql: () =>
      `insert into inbox (event_id, type) values (gen_random_uuid(), '${paymentSucceeded}') returning ${fromPayment}`,
  },
  {
    name: 'a fact is told once',
    room: 'payment',
    sql: () =>
      `update outbox_events e set aggregate_version = f.aggregate_version from outbox_events f
       where f.aggregate_id = e.aggregate_id and f.type = 'payment.payment-authorized.v1' and e.type = '${paymentSucceeded}'
       returning e.aggregate_id || ' at ' || e.aggregate_version as id`,
  },
  {
    name: 'a fact is heard once',
    room: 'ordering',
    sql: () =>
      `alter table inbox drop constraint each_event_is_heard_once;
       insert into inbox (event_id, type) select event_id, type from inbox limit 1 returning 'ordering ' || event_id as id`,
  },
  {
    name: 'a fact has its effect once',
    room: 'ordering',
    sql: ({ paid }) =>
      `insert into order_events (order_id, kind, text) values ('${paid}', 'REFUNDED', 'Refunded.') returning order_id as id`,
  },
];
