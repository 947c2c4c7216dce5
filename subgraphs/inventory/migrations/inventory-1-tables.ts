import { Migration } from '@mikro-orm/migrations';

export class Inventory1Tables extends Migration {
  override up() {
    this.addSql(`
      create table warehouses (
        id uuid primary key,
        code text not null constraint one_warehouse_per_code unique,
        name text not null,
        address jsonb,
        created_at timestamptz not null
      );
      create table storage_locations (
        id uuid primary key,
        warehouse_id uuid not null references warehouses,
        code text not null,
        constraint one_location_per_code_and_warehouse unique (warehouse_id, code)
      );
      create table stock_items (
        sku text primary key,
        on_hand integer not null default 0,
        reserved integer not null default 0,
        version bigint not null default 1,
        constraint never_oversold check (0 <= reserved and reserved <= on_hand)
      );
      create table stock_levels (
        sku text not null references stock_items,
        storage_location_id uuid not null references storage_locations,
        on_hand integer not null default 0,
        reserved integer not null default 0,
        primary key (sku, storage_location_id),
        constraint never_oversold_at_a_place check (0 <= reserved and reserved <= on_hand)
      );
      create table stock_movements (
        id uuid primary key,
        number bigint generated always as identity,
        sku text not null,
        storage_location_id uuid not null,
        kind text not null constraint a_known_movement_kind check (kind in ('RECEIPT', 'ADJUSTMENT', 'COMMIT', 'TRANSFER', 'RETURN')),
        quantity integer not null constraint a_movement_moves_something check (quantity <> 0),
        on_hand_after integer not null constraint nothing_below_zero check (on_hand_after >= 0),
        reference text,
        created_at timestamptz not null default clock_timestamp(),
        foreign key (sku, storage_location_id) references stock_levels
      );
      create unique index stock_movements_newest on stock_movements (number desc);
      create index stock_movements_of_sku on stock_movements (sku, number desc);
      create function the_ledger_only_grows() returns trigger language plpgsql as $$
        begin raise exception 'The stock ledger only grows.'; end $$;
      create trigger the_ledger_only_grows before update or delete on stock_movements
        for each row execute function the_ledger_only_grows();
      create table reservations (
        id uuid primary key,
        order_id uuid,
        sku text not null references stock_items,
        quantity integer not null constraint a_reservation_holds_something check (quantity > 0),
        status text not null constraint a_known_reservation_status check (status in ('ALLOCATED', 'RELEASED', 'COMMITTED')),
        created_at timestamptz not null default clock_timestamp(),
        expires_at timestamptz,
        constraint one_reservation_per_order_and_sku unique (order_id, sku),
        constraint only_manual_reservations_expire check ((order_id is null) = (expires_at is not null))
      );
      create index reservations_newest on reservations (created_at desc, id desc);
      create index reservations_of_sku on reservations (sku, created_at desc, id desc);
      create index reservations_expiring on reservations (expires_at) where status = 'ALLOCATED' and order_id is null;
      create table allocations (
        reservation_id uuid not null references reservations,
        storage_location_id uuid not null references storage_locations,
        quantity integer not null constraint an_allocation_takes_something check (quantity > 0),
        primary key (reservation_id, storage_location_id)
      );
      create table order_tombstones (
        order_id uuid primary key,
        created_at timestamptz not null default clock_timestamp()
      );
    `);
  }
}
