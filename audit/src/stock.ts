import { heldStock } from './held-stock.ts';
import { type Invariant, within } from './invariant.ts';

const onHandIsTheLedger = within(
  'on-hand is the sum of the movements',
  'inventory',
  `select coalesce(l.sku, m.sku) || ' at ' || coalesce(l.storage_location_id, m.storage_location_id) as id,
     coalesce(m.quantity, 0) as expected, l.on_hand as actual
   from stock_levels l full join (
     select sku, storage_location_id, sum(quantity) as quantity from stock_movements group by 1, 2
   ) m on m.sku = l.sku and m.storage_location_id = l.storage_location_id
   where l.on_hand is distinct from coalesce(m.quantity, 0)`,
);

const itemIsItsPlaces = within(
  'stock of a SKU is the sum of its places',
  'inventory',
  `select i.sku as id, coalesce(l.on_hand, 0) || ' on hand, ' || coalesce(l.reserved, 0) || ' reserved' as expected,
     i.on_hand || ' on hand, ' || i.reserved || ' reserved' as actual
   from stock_items i left join (
     select sku, sum(on_hand) as on_hand, sum(reserved) as reserved from stock_levels group by 1
   ) l on l.sku = i.sku
   where i.on_hand <> coalesce(l.on_hand, 0) or i.reserved <> coalesce(l.reserved, 0)`,
);

const reservedIsAllocated = within(
  'reserved is the sum of what is allocated',
  'inventory',
  `select coalesce(l.sku, a.sku) || ' at ' || coalesce(l.storage_location_id, a.storage_location_id) as id,
     coalesce(a.quantity, 0) as expected, l.reserved as actual
   from stock_levels l full join (
     select r.sku, a.storage_location_id, sum(a.quantity) as quantity
     from reservations r join allocations a on a.reservation_id = r.id where r.status = 'ALLOCATED' group by 1, 2
   ) a on a.sku = l.sku and a.storage_location_id = l.storage_location_id
   where l.reserved is distinct from coalesce(a.quantity, 0)`,
);

const neverOversold = within(
  'no more is reserved than is on hand',
  'inventory',
  `select sku as id, on_hand as "onHand", reserved from stock_items where not (0 <= reserved and reserved <= on_hand)
   union all
   select sku || ' at ' || storage_location_id, on_hand, reserved from stock_levels
   where not (0 <= reserved and reserved <= on_hand)`,
);

const allocationsAreTheReservation = within(
  'allocations come to their reservation',
  'inventory',
  `select r.id, r.quantity as expected, coalesce(a.quantity, 0) as actual
   from reservations r left join (
     select reservation_id, sum(quantity) as quantity from allocations group by 1
   ) a on a.reservation_id = r.id
   where r.quantity <> coalesce(a.quantity, 0)`,
);

const committedIsInTheLedger = within(
  'what is committed left in the ledger, and only that',
  'inventory',
  `select coalesce(r.id::text, m.reference) as id, coalesce(r.quantity, 0) as expected, coalesce(m.quantity, 0) as actual
   from (select id, quantity from reservations where status = 'COMMITTED') r full join (
     select reference, -sum(quantity) as quantity from stock_movements where kind = 'COMMIT' group by 1
   ) m on m.reference = r.id::text
   where coalesce(r.quantity, 0) <> coalesce(m.quantity, 0)`,
);

const manualEndsInTime = within(
  'a reservation made by hand ends in time',
  'inventory',
  `select id, sku, quantity, expires_at as "expiresAt" from reservations
   where order_id is null and status = 'ALLOCATED' and expires_at < clock_timestamp() - interval '60 seconds'`,
);

/** What must be true of stock. */
export const stock: readonly Invariant[] = [
  onHandIsTheLedger,
  itemIsItsPlaces,
  reservedIsAllocated,
  neverOversold,
  allocationsAreTheReservation,
  committedIsInTheLedger,
  manualEndsInTime,
  ...heldStock,
];
