import { Migration } from '@mikro-orm/migrations';

export class Fulfillment3Carriers extends Migration {
  override up() {
    this.addSql(`
      alter table shipments
        add column next_attempt_at timestamptz not null default clock_timestamp(),
        add column attempts integer not null default 0,
        add constraint delivered_means_it_arrived check (status <> 'DELIVERED' or (delivered_at is not null and delivered_at >= shipped_at)),
        add constraint failed_means_it_is_known_when check (status <> 'FAILED' or (failed_at is not null and failed_at >= shipped_at));
      create index shipments_waiting on shipments (next_attempt_at) where status = 'PENDING';
      create index shipments_on_their_way on shipments (carrier, shipped_at) where status = 'SHIPPED';
      create table carrier_events (
        carrier text not null,
        event_id text not null,
        tracking_number text not null,
        kind text not null constraint a_known_carrier_event_kind check (kind in ('CREATED', 'DELIVERED', 'FAILED')),
        at timestamptz not null,
        reason text,
        received_at timestamptz not null default clock_timestamp(),
        shipment_id uuid references shipments,
        applied_at timestamptz,
        next_attempt_at timestamptz not null default clock_timestamp(),
        attempts integer not null default 0,
        constraint each_carrier_event_is_kept_once primary key (carrier, event_id),
        constraint only_the_word_on_a_known_parcel_is_applied check (applied_at is null or shipment_id is not null)
      );
      create index carrier_events_of_shipment on carrier_events (shipment_id, at);
      create index carrier_events_parked on carrier_events (carrier, tracking_number) where shipment_id is null;
      create index carrier_events_to_apply on carrier_events (next_attempt_at) where applied_at is null and shipment_id is not null;
    `);
  }
}
