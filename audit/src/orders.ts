import { idFor } from '@hansa/chassis/uuid';
import { across, type Invariant, within, withinEach } from './invariant.ts';
import { roomNames } from './look.ts';

const milestones = `concat_ws(', ', 'placed', case when paid_at is not null then 'paid' end, case when shipped_at is not null then 'shipped' end,
  case when delivered_at is not null then 'delivered' end, case when cancelled_at is not null then 'cancelled' end)`;

const statusIsWhatHappened = within(
  'an order’s status is what has happened to it',
  'ordering',
  `select id, number, status as expected, ${milestones} as actual from orders where ${milestones} <> all (case status
     when 'PENDING_PAYMENT' then array['placed']
     when 'PAID' then array['placed, paid']
     when 'SHIPPED' then array['placed, paid, shipped']
     when 'DELIVERED' then array['placed, paid, shipped, delivered']
     else array['placed, cancelled', 'placed, paid, cancelled'] end)`,
);

const historyHasNoGaps = within(
  'an order’s history is whole and in order',
  'ordering',
  `select o.id, o.number, ${milestones} as expected, coalesce(e.told, 'nothing') as actual
   from orders o left join (
     select order_id, lower(string_agg(kind, ', ' order by number)) as told from order_events
     where kind in ('PLACED', 'PAID', 'SHIPPED', 'DELIVERED', 'CANCELLED') group by 1
   ) e on e.order_id = o.id
   where e.told is distinct from ${milestones}`,
);

const versionsCountChanges = within(
  'no two facts of an order have the same version, and none is ahead of it',
  'ordering',
  `select o.id, o.number, o.version as expected, string_agg(e.aggregate_version::text, ', ' order by e.aggregate_version) as actual
   from orders o join outbox_events e on e.aggregate_id = o.id::text
   group by o.id having count(*) <> count(distinct e.aggregate_version) or max(e.aggregate_version) > o.version`,
);

const snapshotNeverChanges = within(
  'an item is what it was when its order was placed',
  'ordering',
  `select coalesce(i.id, t.id) as id, t.facts as expected, i.facts as actual
   from (
     select (item->>'orderItemId')::uuid as id,
       concat_ws(' ', item->>'quantity', item->>'sku', item->>'productVariantId', item->'lineTotal'->>'amountMinor', item->'lineTotal'->>'currency') as facts
     from outbox_events, jsonb_array_elements(data->'items') as item where type = 'ordering.order-created.v1'
   ) t left join (
     select id, concat_ws(' ', quantity, sku, product_variant_id, line_total_minor, currency) as facts from order_items
   ) i on i.id = t.id
   where t.facts is distinct from i.facts`,
);

const successIsForEver = within(
  'a checkout that answered success has its order for ever',
  'ordering',
  `select s.id, s.state->>'orderId' as expected, coalesce(o.status, 'no order') as actual
   from sagas s left join orders o on o.id = (s.state->>'orderId')::uuid
   where s.status = 'COMPLETED' and (
     (s.name = 'checkout' and coalesce(o.status, '') not in ('PAID', 'SHIPPED', 'DELIVERED', 'CANCELLED'))
     or (s.name = 'create order' and o.id is null))`,
);

const refusalLeavesNothing = within(
  'a checkout that was refused has no living order',
  'ordering',
  `select s.id, 'no order' as expected, o.number || ' ' || o.status as actual
   from sagas s join orders o on o.id = (s.state->>'orderId')::uuid
   where s.name in ('checkout', 'create order') and s.status = 'REJECTED' and o.status <> 'CANCELLED'`,
);

// The id of a journey is made of who asked and with which key, and its order's of it: who can be made anew is the one.
const oneKeyOneOrder = across<{ orderId: string }, { number: string }>('one key, one order', {
  each: [
    'ordering',
    `select id, state->>'orderId' as "orderId" from sagas where name in ('checkout', 'create order')`,
  ],
  by: 'orderId',
  against: ['ordering', 'select id, number from orders where id = any($1::uuid[])'],
  judge: ({ id, orderId }, [order]) => {
    const expected = idFor(id, 'order');
    return orderId === expected ? null : { expected, actual: orderId, number: order?.number };
  },
});

const oneOrderPerNumber = within(
  'one order, one number',
  'ordering',
  `select number as id, 1 as expected, count(*) as actual from orders group by 1 having count(*) > 1`,
);

const unpaidEndsInTime = within(
  'an unpaid order ends in time',
  'ordering',
  `select id, number, expires_at as "expiresAt" from orders
   where status = 'PENDING_PAYMENT' and expires_at < clock_timestamp() - interval '60 seconds'`,
);

const nothingIsIdle = withinEach(
  'no checkout, nor any other journey, is idle',
  roomNames,
  older => `select id::text, name, status, last_error as "lastError" from sagas
    where status in ('RUNNING', 'WAITING', 'COMPENSATING') and greatest(leased_until, next_attempt_at) < ${older(120)}`,
);

const nothingWaitsForAPerson = withinEach(
  'no checkout, nor any other journey, waits for a person',
  roomNames,
  `select id::text, name, last_error as "lastError" from sagas where status = 'NEEDS_ATTENTION'`,
  { severity: 'notice' },
);

/** What must be true of orders and of the journeys that make them. */
export const orders: readonly Invariant[] = [
  statusIsWhatHappened,
  historyHasNoGaps,
  versionsCountChanges,
  snapshotNeverChanges,
  successIsForEver,
  refusalLeavesNothing,
  oneKeyOneOrder,
  oneOrderPerNumber,
  unpaidEndsInTime,
  nothingIsIdle,
  nothingWaitsForAPerson,
];
