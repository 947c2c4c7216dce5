import { randomUUID } from 'node:crypto';
import { idFor } from '@hansa/chassis/uuid';
import { type Breakage, first } from './breakage.ts';

const id = randomUUID();

const journey = (status: string, state: object, name = 'create order') =>
  `insert into sagas (id, name, input_hash, state, status, leased_until, finished_at)
   values ('${id}', '${name}', '', '${JSON.stringify(state)}', '${status}', now() - interval '1 hour', now())`;
const aJourney = first('sagas', `name = 'create order' and status = 'COMPLETED'`);

/** How what must be true of orders is broken. */
export const orders: readonly Breakage[] = [
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
    sql: () => `${journey('COMPLETED', { orderId: idFor(id, 'order') })} returning id`,
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
