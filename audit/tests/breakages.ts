import { randomUUID } from 'node:crypto';
import { idFor } from '@hansa/chassis/uuid';
import type { RoomName } from '../src/look.ts';
import type { TradedShop } from './traded-shop.ts';

/** How an invariant is broken behind the rooms' backs. */
export type Breakage = {
  name: string;
  room: RoomName;
  /** Statements, the last of which answers the `id` that must be told. */
  sql: (orders: TradedShop['orders']) => string;
  /** What cannot stay whole when this breaks. */
  also?: readonly string[];
};

const first = (table: string, where: string, id = 'id') =>
  `(select ${id} from ${table} where ${where} order by ${id} limit 1)`;
const byHand = 'order_id is null';
const saga = randomUUID();

const stock: readonly Breakage[] = [
  {
    name: 'on-hand is the sum of the movements',
    room: 'inventory',
    sql: () =>
      `update stock_movements set quantity = quantity + 1 where number = ${first('stock_movements', `kind = 'RECEIPT'`, 'number')}
       returning sku || ' at ' || storage_location_id as id`,
  },
  {
    name: 'stock of a SKU is the sum of its places',
    room: 'inventory',
    sql: () =>
      `update stock_items set on_hand = on_hand + 1 where sku = ${first('stock_items', 'true', 'sku')} returning sku as id`,
  },
  {
    name: 'reserved is the sum of what is allocated',
    room: 'inventory',
    sql: () =>
      `update stock_items set reserved = reserved + 1 where sku = ${first('stock_items', 'true', 'sku')};
       update stock_levels set reserved = reserved + 1 where sku = ${first('stock_items', 'true', 'sku')}
       returning sku || ' at ' || storage_location_id as id`,
  },
  {
    name: 'no more is reserved than is on hand',
    room: 'inventory',
    sql: () =>
      `alter table stock_items drop constraint never_oversold;
       alter table stock_levels drop constraint never_oversold_at_a_place;
       insert into stock_items (sku, on_hand) values ('LESS', -1);
       insert into stock_levels (sku, storage_location_id, on_hand) select 'LESS', id, -1 from storage_locations limit 1;
       insert into stock_movements (id, sku, storage_location_id, kind, quantity, on_hand_after)
         select gen_random_uuid(), sku, storage_location_id, 'ADJUSTMENT', -1, 0 from stock_levels where sku = 'LESS'
         returning sku as id`,
  },
  {
    name: 'allocations come to their reservation',
    room: 'inventory',
    sql: () =>
      `update reservations set quantity = quantity + 1 where id = ${first('reservations', `status = 'RELEASED'`)} returning id`,
  },
  {
    name: 'what is committed left in the ledger, and only that',
    room: 'inventory',
    sql: () =>
      `update stock_movements set reference = gen_random_uuid() where kind = 'COMMIT' returning reference as id`,
  },
  {
    name: 'a reservation made by hand ends in time',
    room: 'inventory',
    sql: () =>
      `update reservations set expires_at = now() - interval '2 minutes' where ${byHand} returning id`,
  },
  {
    name: 'what is held is held for an order or for a checkout under way',
    room: 'inventory',
    sql: () =>
      `update reservations set order_id = gen_random_uuid(), expires_at = null where ${byHand} returning id`,
  },
  {
    name: 'a cancelled order holds nothing',
    room: 'inventory',
    sql: ({ cancelled }) =>
      `update reservations set order_id = '${cancelled}', expires_at = null where ${byHand} returning order_id as id`,
  },
  {
    name: 'every item of a live order is held as it was ordered',
    room: 'ordering',
    sql: ({ paid }) =>
      `update order_items set inventory_reservation_id = gen_random_uuid() where order_id = '${paid}'
       returning inventory_reservation_id as id`,
  },
];

const payment = (orderId: string, status: string, captured: number) =>
  `insert into payments (id, order_id, status, amount_minor, currency, authorized_minor, captured_minor, provider, created_at, version)
     values ('${saga}', '${orderId}', '${status}', 100, 'EUR', 100, ${captured}, 'SIMULATOR', now(), 1);
   insert into payment_transactions (id, payment_id, kind, amount_minor, currency, status)
     select gen_random_uuid(), '${saga}', kind, 100, 'EUR', 'SUCCEEDED'
     from unnest(array['AUTHORIZE'${captured ? `, 'CAPTURE'` : ''}]) as kind`;
const succeeded = first('payments', `status = 'SUCCEEDED' and refunded_minor = 0`);

const money: readonly Breakage[] = [
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
    sql: ({ unpaid }) => `${payment(unpaid, 'SUCCEEDED', 100)}; select '${saga}' as id`,
  },
  {
    name: 'a cancelled order nets to zero',
    room: 'payment',
    sql: ({ cancelled }) => `${payment(cancelled, 'AUTHORIZED', 0)}; select '${cancelled}' as id`,
  },
];

const journey = (status: string, state: object, name = 'create order') =>
  `insert into sagas (id, name, input_hash, state, status, leased_until, finished_at)
   values ('${saga}', '${name}', '', '${JSON.stringify(state)}', '${status}', now() - interval '1 hour', now())`;
const aJourney = first('sagas', `name = 'create order' and status = 'COMPLETED'`);

const orders: readonly Breakage[] = [
  {
    name: 'an order’s status is what has happened to it',
    room: 'ordering',
    sql: ({ shipped }) =>
      `update orders set status = 'DELIVERED' where id = '${shipped}' returning id`,
  },
  {
    name: 'an order’s history is whole and in order',
    room: 'ordering',
    sql: ({ paid }) =>
      `delete from order_events where order_id = '${paid}' and kind = 'PAID' returning order_id as id`,
  },
  {
    name: 'no two facts of an order have the same version, and none is ahead of it',
    room: 'ordering',
    sql: ({ paid }) =>
      `update outbox_events set aggregate_version = 2 where aggregate_id = '${paid}' returning aggregate_id as id`,
  },
  {
    name: 'an item is what it was when its order was placed',
    room: 'ordering',
    sql: ({ paid }) =>
      `update order_items set product_variant_id = gen_random_uuid() where order_id = '${paid}' returning id`,
  },
  {
    name: 'a checkout that answered success has its order for ever',
    room: 'ordering',
    sql: () => `${journey('COMPLETED', { orderId: idFor(saga, 'order') })} returning id`,
  },
  {
    name: 'a checkout that was refused has no living order',
    room: 'ordering',
    sql: ({ paid }) =>
      `update sagas set status = 'REJECTED' where state->>'orderId' = '${paid}' and name = 'create order' returning id`,
  },
  {
    name: 'one key, one order',
    room: 'ordering',
    sql: () => `update sagas set id = gen_random_uuid() where id = ${aJourney} returning id`,
  },
  {
    name: 'one order, one number',
    room: 'ordering',
    sql: ({ paid, unpaid }) =>
      `alter table orders drop constraint one_order_per_number;
       update orders set number = (select number from orders where id = '${unpaid}') where id = '${paid}' returning number as id`,
  },
  {
    name: 'an unpaid order ends in time',
    room: 'ordering',
    sql: ({ unpaid }) =>
      `update orders set expires_at = now() - interval '2 minutes' where id = '${unpaid}' returning id`,
  },
  {
    name: 'no checkout, nor any other journey, is idle',
    room: 'ordering',
    sql: () => `${journey('RUNNING', {}, 'settle cancellation')} returning 'ordering ' || id as id`,
  },
  {
    name: 'no checkout, nor any other journey, waits for a person',
    room: 'ordering',
    sql: () => `${journey('NEEDS_ATTENTION', {}, 'ship order')} returning 'ordering ' || id as id`,
  },
];

const checkedOut = (column: string) => first('carts', `status = 'CHECKED_OUT'`, column);
const closeOpen = (status: string) =>
  `update carts set status = '${status}', checkout_id = gen_random_uuid() where status = 'OPEN' returning id`;

const carts: readonly Breakage[] = [
  {
    name: 'a cart is converted at most once',
    room: 'ordering',
    sql: () =>
      `update sagas set state = state || jsonb_build_object('cartId', ${first('sagas', `name = 'checkout' and status = 'COMPLETED'`, `state->>'cartId'`)})
       where name = 'checkout' and status = 'COMPLETED' returning state->>'cartId' as id`,
    also: ['a checked-out cart became an order', 'a completed checkout has closed its cart'],
  },
  { name: 'a locked cart has a checkout under way', room: 'cart', sql: () => closeOpen('LOCKED') },
  { name: 'a checked-out cart became an order', room: 'cart', sql: () => closeOpen('CHECKED_OUT') },
  {
    name: 'a completed checkout has closed its cart',
    room: 'cart',
    sql: () =>
      `create temporary table was as select checkout_id as id from carts where id = ${checkedOut('id')};
       update carts set status = 'OPEN', checkout_id = null where id = ${checkedOut('id')};
       select id from was`,
  },
];

const shipment = (orderId: string) =>
  `insert into shipments (id, order_id, status, carrier, service, tracking_number, created_at, version)
   values (gen_random_uuid(), '${orderId}', 'PENDING', 'SIMULATOR', 'STANDARD', 'another', now(), 1)`;
const job = (orderId: string) =>
  `drop table if exists picking_jobs cascade;
   create table picking_jobs (id uuid, order_id uuid, status text);
   insert into picking_jobs values (gen_random_uuid(), '${orderId}', 'OPEN')`;

const fulfilment: readonly Breakage[] = [
  {
    name: 'a shipped order has one shipment that left',
    room: 'fulfillment',
    sql: ({ shipped }) =>
      `update shipments set status = 'PENDING' where order_id = '${shipped}' returning order_id as id`,
  },
  {
    name: 'a shipment that left is of a shipped order',
    room: 'fulfillment',
    sql: ({ paid }) =>
      `update shipments set status = 'SHIPPED', shipped_at = now() where order_id = '${paid}' returning id`,
  },
  {
    name: 'a cancelled order has no live shipment',
    room: 'fulfillment',
    sql: ({ refunded }) => `${shipment(refunded)} returning order_id as id`,
  },
  {
    name: 'a shipment is of an order that was paid',
    room: 'fulfillment',
    sql: ({ unpaid }) => `${shipment(unpaid)} returning id`,
  },
  {
    name: 'a cancelled order is not picked',
    room: 'fulfillment',
    sql: ({ refunded }) => `${job(refunded)} returning order_id as id`,
  },
  {
    name: 'picking is of orders that were paid',
    room: 'fulfillment',
    sql: ({ unpaid }) => `${job(unpaid)} returning id`,
  },
];

const undelivered = (dead: string) =>
  `insert into outbox_deliveries (event_id, consumer, dead_at)
   select event_id, 'search', ${dead} from outbox_events where type = 'ordering.order-created.v1' limit 1
   returning 'ordering ' || event_id || ' to search' as id`;
const paymentSucceeded = 'payment.payment-succeeded.v1';
const fromPayment = `event_id || ' from payment to ordering' as id`;

const events: readonly Breakage[] = [
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
      `insert into outbox_events (event_id, type, aggregate_id, aggregate_version, data)
       select gen_random_uuid(), type, aggregate_id, aggregate_version, data from outbox_events
       where type = 'payment.payment-authorized.v1' limit 1 returning aggregate_id || ' at ' || aggregate_version as id`,
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

/** A breakage for every invariant. */
export const breakages: readonly Breakage[] = [
  ...stock,
  ...money,
  ...orders,
  ...carts,
  ...fulfilment,
  ...events,
];
