import { Migration } from '@mikro-orm/migrations';

export class Fulfillment1Tables extends Migration {
  override up() {
    this.addSql(`
      create table shipments (
        id uuid primary key,
        order_id uuid not null,
        customer_id uuid,
        status text not null constraint a_known_shipment_status check (status in ('PENDING', 'SHIPPED', 'DELIVERED', 'FAILED', 'CANCELLED')),
        carrier text not null,
        service text not null,
        tracking_number text not null,
        leaving_by uuid,
        created_at timestamptz not null,
        shipped_at timestamptz,
        delivered_at timestamptz,
        failed_at timestamptz,
        failure_reason text,
        version integer not null,
        constraint one_shipment_per_tracking_number unique (carrier, tracking_number),
        constraint shipped_means_it_left check (status not in ('SHIPPED', 'DELIVERED', 'FAILED') or shipped_at is not null),
        constraint nothing_cancelled_after_it_left check (status <> 'CANCELLED' or shipped_at is null)
      );
      create unique index one_live_shipment_per_order on shipments (order_id) where status in ('PENDING', 'SHIPPED', 'DELIVERED');
      create index shipments_of_order on shipments (order_id, created_at);
      create index shipments_newest on shipments (created_at desc, id desc);
      create index shipments_of_customer on shipments (customer_id, created_at desc, id desc);
      create table cancelled_orders (
        order_id uuid primary key,
        heard_at timestamptz not null default clock_timestamp()
      );
      create table claimed_guests (
        guest_id uuid primary key,
        customer_id uuid not null
      );
    `);
  }
}
