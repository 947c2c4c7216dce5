import type { Breakage } from './breakage.ts';

const shipment = (orderId: string) =>
  `insert into shipments (id, order_id, status, carrier, service, tracking_number, created_at, version)
   values (gen_random_uuid(), '${orderId}', 'PENDING', 'SIMULATOR', 'STANDARD', 'another', now(), 1)`;
const job = (orderId: string) =>
  `drop table if exists picking_jobs cascade;
   create table picking_jobs (id uuid, order_id uuid, status text);
   insert into picking_jobs values (gen_random_uuid(), '${orderId}', 'OPEN')`;

/** How what must be true of fulfilment is broken. */
export const fulfilment: readonly Breakage[] = [
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
