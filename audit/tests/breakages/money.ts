import { randomUUID } from 'node:crypto';
import { type Breakage, first } from './breakage.ts';

const id = randomUUID();

const payment = (orderId: string, status: string, captured: number) =>
  `insert into payments (id, order_id, status, amount_minor, currency, authorized_minor, captured_minor, provider, created_at, version)
     values ('${id}', '${orderId}', '${status}', 100, 'EUR', 100, ${captured}, 'SIMULATOR', now(), 1);
   insert into payment_transactions (id, payment_id, kind, amount_minor, currency, status)
     select gen_random_uuid(), '${id}', kind, 100, 'EUR', 'SUCCEEDED'
     from unnest(array['AUTHORIZE'${captured ? `, 'CAPTURE'` : ''}]) as kind`;
const succeeded = first('payments', `status = 'SUCCEEDED' and refunded_minor = 0`);

/** How what must be true of money is broken. */
export const money: readonly Breakage[] = [
  {
    name: 'a line is quantity times unit price',
    room: 'ordering',
    sql: ({ paid }) =>
      `alter table order_items drop constraint a_line_is_quantity_times_price;
       update order_items set unit_price_minor = unit_price_minor + 1 where order_id = '${paid}' returning id`,
  },
  {
    name: 'a total is the sum of its lines, in one currency',
    room: 'ordering',
    sql: ({ unpaid }) =>
      `update orders set total_minor = total_minor + 1 where id = '${unpaid}' returning id`,
  },
  {
    name: 'a payment’s amounts are the sums of its transactions',
    room: 'payment',
    sql: () =>
      `alter table payments drop constraint no_more_is_authorized_than_was_to_be_paid;
       update payments set authorized_minor = authorized_minor + 1 where id = ${succeeded} returning id`,
  },
  {
    name: 'no more is refunded than was captured',
    room: 'payment',
    sql: ({ paid }) =>
      `alter table payments drop constraint no_more_is_refunded_than_was_captured;
       insert into payment_transactions (id, payment_id, kind, amount_minor, currency, status)
         select gen_random_uuid(), id, 'REFUND', captured_minor + 1, currency, 'SUCCEEDED' from payments where order_id = '${paid}';
       update payments set refunded_minor = captured_minor + 1 where order_id = '${paid}' returning id`,
  },
  {
    name: 'a payment that succeeded was captured in full',
    room: 'payment',
    sql: () =>
      `update payments set amount_minor = amount_minor + 1 where id = ${succeeded} returning id`,
  },
  {
    name: 'an order that is paid has its total captured in its currency',
    room: 'payment',
    sql: ({ paid }) =>
      `update payment_transactions set currency = 'USD' where payment_id = ${first('payments', `order_id = '${paid}'`)};
       update payments set currency = 'USD' where order_id = '${paid}' returning order_id as id`,
  },
  {
    name: 'money that was captured has a paid order, or was refunded',
    room: 'payment',
    sql: ({ unpaid }) => `${payment(unpaid, 'SUCCEEDED', 100)}; select '${id}' as id`,
  },
  {
    name: 'a cancelled order nets to zero',
    room: 'payment',
    sql: ({ cancelled }) => `${payment(cancelled, 'AUTHORIZED', 0)}; select '${cancelled}' as id`,
  },
];
