import { Migration } from '@mikro-orm/migrations';

export class Ordering1Tables extends Migration {
  override up() {
    this.addSql(`
      create sequence order_numbers start 100001;
      create table orders (
        id uuid primary key,
        number text not null constraint one_order_per_number unique,
        customer_id uuid,
        is_guest boolean not null,
        status text not null constraint a_known_order_status check (status in ('PENDING_PAYMENT', 'PAID', 'SHIPPED', 'DELIVERED', 'CANCELLED')),
        total_minor bigint not null constraint no_negative_total check (total_minor >= 0),
        currency text not null constraint a_currency_code check (currency ~ '^[A-Z]{3}$'),
        email text,
        shipping_address jsonb,
        placed_at timestamptz not null,
        expires_at timestamptz,
        payment_id uuid,
        paid_at timestamptz,
        shipment_id uuid,
        shipped_at timestamptz,
        delivered_at timestamptz,
        cancelled_at timestamptz,
        cancel_reason text,
        version integer not null,
        constraint only_a_waiting_order_expires check ((status = 'PENDING_PAYMENT') = (expires_at is not null)),
        constraint paid_means_paid_by_a_payment check (status not in ('PAID', 'SHIPPED', 'DELIVERED') or (payment_id is not null and paid_at is not null)),
        constraint shipped_means_shipped_with_a_shipment check (status not in ('SHIPPED', 'DELIVERED') or (shipment_id is not null and shipped_at is not null)),
        constraint a_cancellation_says_why check ((status = 'CANCELLED') = (cancelled_at is not null) and (status = 'CANCELLED') = (cancel_reason is not null)),
        constraint nothing_cancelled_after_it_left check (status <> 'CANCELLED' or shipped_at is null)
      );
      create index orders_newest on orders (placed_at desc, id desc);
      create index orders_of_customer on orders (customer_id, placed_at desc, id desc);
      create index orders_by_status on orders (status, placed_at desc, id desc);
      create index orders_by_email on orders (lower(email));
      create index orders_expiring on orders (expires_at) where status = 'PENDING_PAYMENT';
      create table order_items (
        id uuid primary key,
        order_id uuid not null references orders,
        product_variant_id uuid not null,
        sku text not null,
        product_name text not null,
        variant_name text not null,
        quantity integer not null constraint an_item_has_a_quantity check (quantity > 0),
        unit_price_minor bigint not null,
        line_total_minor bigint not null,
        currency text not null,
        inventory_reservation_id uuid not null constraint one_reservation_per_item unique,
        allocations jsonb not null,
        position integer not null,
        constraint one_item_per_variant unique (order_id, product_variant_id),
        constraint a_line_is_quantity_times_price check (line_total_minor = quantity * unit_price_minor)
      );
      create index order_items_of_order on order_items (order_id, position);
      create index order_items_of_variant on order_items (product_variant_id);
      create function a_snapshot_never_changes() returns trigger language plpgsql as $$
        begin raise exception 'An order item never changes.'; end $$;
      create trigger a_snapshot_never_changes before update or delete on order_items
        for each row execute function a_snapshot_never_changes();
      create table order_events (
        number bigint generated always as identity primary key,
        order_id uuid not null references orders,
        at timestamptz not null default clock_timestamp(),
        kind text not null,
        text text not null
      );
      create index order_events_of_order on order_events (order_id, number);
      create table order_shipments (
        order_id uuid not null,
        shipment_id uuid not null,
        primary key (order_id, shipment_id)
      );
      create table claimed_guests (
        guest_id uuid primary key,
        customer_id uuid not null
      );
    `);
  }
}
