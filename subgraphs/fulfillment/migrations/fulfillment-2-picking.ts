import { Migration } from '@mikro-orm/migrations';

export class Fulfillment2Picking extends Migration {
  override up() {
    this.addSql(`
      create table picking_jobs (
        id uuid primary key,
        order_id uuid not null constraint one_picking_job_per_order unique,
        customer_id uuid,
        status text not null constraint a_known_picking_job_status check (status in ('OPEN', 'PICKING', 'PACKED', 'CANCELLED')),
        created_at timestamptz not null,
        started_at timestamptz,
        packed_at timestamptz,
        version integer not null,
        constraint picking_means_somebody_began check (status <> 'PICKING' or started_at is not null),
        constraint packed_means_it_was_picked check (status <> 'PACKED' or (started_at is not null and packed_at is not null))
      );
      create index picking_jobs_newest on picking_jobs (created_at desc, id desc);
      create index picking_jobs_by_status on picking_jobs (status, created_at desc, id desc);
      create index picking_jobs_of_customer on picking_jobs (customer_id, created_at desc, id desc);
      create index picking_jobs_to_do on picking_jobs (created_at) where status in ('OPEN', 'PICKING');
      create table pick_tasks (
        id uuid primary key,
        picking_job_id uuid not null references picking_jobs,
        sku text not null,
        quantity integer not null constraint a_task_asks_for_something check (quantity > 0),
        picked_quantity integer not null,
        storage_location_id uuid not null,
        storage_location_code text not null,
        warehouse_code text not null,
        constraint never_more_picked_than_asked check (picked_quantity between 0 and quantity),
        constraint one_task_per_place_and_sku unique (picking_job_id, storage_location_id, sku)
      );
      create function packed_means_picked_in_full() returns trigger language plpgsql as $$
        begin
          if exists (select from pick_tasks where picking_job_id = new.id and picked_quantity < quantity) then
            raise exception 'packed_means_picked_in_full';
          end if;
          return null;
        end $$;
      create constraint trigger packed_means_picked_in_full after insert or update on picking_jobs
        deferrable initially deferred for each row when (new.status = 'PACKED') execute function packed_means_picked_in_full();
    `);
  }
}
