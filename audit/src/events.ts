import { type Route, routes } from './facts.ts';
import { across, type Invariant, within, withinEach } from './invariant.ts';
import { type Look, roomNames } from './look.ts';

const outboxIsDrained = withinEach(
  'the outbox is drained',
  roomNames,
  older => `select d.event_id || ' to ' || d.consumer as id, e.type, d.attempts, d.last_error as "lastError"
    from outbox_deliveries d join outbox_events e using (event_id)
    where d.dead_at is null and e.occurred_at < ${older(60)}`,
);

const nothingIsDead = withinEach(
  'there are no dead letters',
  roomNames,
  `select d.event_id || ' to ' || d.consumer as id, e.type, d.attempts, d.last_error as "lastError"
   from outbox_deliveries d join outbox_events e using (event_id) where d.dead_at is not null`,
);

/** Looks for the same on every route from one room to another. */
const onEveryRoute = (name: string, along: (route: Route) => Invariant): Invariant => ({
  name,
  find: async look => {
    const found = routes.map(async route =>
      (await along(route).find(look)).map(({ id, ...facts }) => ({
        id: `${id} from ${route.from} to ${route.to}`,
        ...facts,
      })),
    );
    return (await Promise.all(found)).flat();
  },
});

const listOf = (types: readonly string[]) => types.map(type => `'${type}'`).join(', ');

const publishedIsConsumed = onEveryRoute('what was published was consumed', ({ from, to, types }) =>
  across<{ type: string }, { id: string }>('', {
    each: [
      from,
      older => `select event_id as id, type from outbox_events e
        where type in (${listOf(types)}) and occurred_at < ${older(60)} and not exists (
          select from outbox_deliveries d where d.event_id = e.event_id and d.consumer = '${to}'
        )`,
    ],
    against: [to, 'select event_id as id from inbox where event_id = any($1::uuid[])'],
    judge: ({ type }, found) =>
      found.length > 0 ? null : { type, expected: 'heard', actual: 'not heard' },
  }),
);

// Tellers keep their facts for seven days: what was heard longer ago can no longer be compared.
const consumedIsPublished = onEveryRoute('what was consumed was published', ({ from, to, types }) =>
  across<{ type: string }, { id: string }>('', {
    each: [
      to,
      `select event_id as id, type from inbox
       where type in (${listOf(types)}) and received_at > clock_timestamp() - interval '6 days'`,
    ],
    against: [from, 'select event_id as id from outbox_events where event_id = any($1::uuid[])'],
    judge: ({ type }, found) =>
      found.length > 0 ? null : { type, expected: 'published', actual: 'unknown' },
  }),
);

const heardOnce = withinEach(
  'a fact is heard once',
  roomNames,
  `select event_id::text as id, 1 as expected, count(*) as actual from inbox group by 1 having count(*) > 1`,
);

type Told = { refunds: number; failures: number; shipments: number; losses: number };

const toldOf = `select e.order_id as id, count(*) filter (where kind = 'REFUNDED') as refunds,
    count(*) filter (where kind = 'PAYMENT_FAILED') as failures, count(*) filter (where kind = 'SHIPMENT_CREATED') as shipments,
    count(*) filter (where kind = 'SHIPMENT_FAILED') as losses
  from order_events e where kind in ('REFUNDED', 'PAYMENT_FAILED', 'SHIPMENT_CREATED', 'SHIPMENT_FAILED') group by 1`;

/** Compares how often an order tells of something with how often it happened, as the room in question knows. */
const toldNoMoreThan = (
  room: 'payment' | 'fulfillment',
  happened: string,
  kinds: readonly (keyof Told)[],
): Invariant =>
  across<Told, Partial<Told>>('', {
    each: ['ordering', toldOf],
    against: [room, happened],
    judge: (told, [real]) => {
      const wrong = kinds.find(kind => told[kind] > (real?.[kind] ?? 0));
      return wrong ? { of: wrong, expected: real?.[wrong] ?? 0, actual: told[wrong] } : null;
    },
  });

const effectsOnce: readonly Invariant[] = [
  toldNoMoreThan(
    'payment',
    `select p.order_id as id, count(*) filter (where p.status = 'FAILED') as failures,
       coalesce(sum((select count(*) from payment_transactions t
         where t.payment_id = p.id and t.kind = 'REFUND' and t.status = 'SUCCEEDED')), 0) as refunds
     from payments p where p.order_id = any($1::uuid[]) group by 1`,
    ['refunds', 'failures'],
  ),
  toldNoMoreThan(
    'fulfillment',
    `select order_id as id, count(*) as shipments, count(*) filter (where status = 'FAILED') as losses
     from shipments where order_id = any($1::uuid[]) group by 1`,
    ['shipments', 'losses'],
  ),
];

const eachEffectOnce: Invariant = {
  name: 'a fact has its effect once',
  find: async (look: Look) => (await Promise.all(effectsOnce.map(({ find }) => find(look)))).flat(),
};

const toldOnce = within(
  'a fact is told once',
  'payment',
  `select aggregate_id || ' at ' || aggregate_version as id, 1 as expected, count(*) as actual
   from outbox_events group by aggregate_id, aggregate_version having count(*) > 1`,
);

/** What must be true of facts on their way from room to room. */
export const events: readonly Invariant[] = [
  outboxIsDrained,
  nothingIsDead,
  publishedIsConsumed,
  consumedIsPublished,
  toldOnce,
  heardOnce,
  eachEffectOnce,
];
