import { type Breakage, first } from './breakage.ts';

const byHand = 'order_id is null';

/** How what must be true of stock is broken. */
export const stock: readonly Breakage[] = [
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
