import { transactionSql } from '@hansa/chassis/sql';
import { idFor } from '@hansa/chassis/uuid';
import type { EntityManager } from '@mikro-orm/postgresql';

type Allocation = {
  storageLocationId: string;
  storageLocationCode: string;
  warehouseCode: string;
  quantity: number;
};

/** A paid order as ordering tells of it: what of it lies where. */
export type OrderToPick = {
  orderId: string;
  customerId: string | null;
  lines: readonly { sku: string; allocations: readonly Allocation[] }[];
};

/** The picking job of an order, whoever opens it. */
export const pickingJobIdOf = (orderId: string) => idFor(orderId, 'picking job');

/** Opens the picking job of a paid order whose lock is held, with a task for each allocation. Bears repeating. */
export const openPickingJob = async (
  em: EntityManager,
  { orderId, customerId, lines }: OrderToPick,
) => {
  const id = pickingJobIdOf(orderId);
  const tasks = lines.flatMap(({ sku, allocations }) =>
    allocations.map(place => ({ ...place, sku, id: idFor(id, sku, place.storageLocationId) })),
  );
  await transactionSql(em)(
    `with job as (
       insert into picking_jobs (id, order_id, customer_id, status, created_at, version)
       values ($1, $2, coalesce((select customer_id from claimed_guests where guest_id = $3), $3::uuid), 'OPEN', clock_timestamp(), 1)
       on conflict (id) do nothing returning id
     )
     insert into pick_tasks (id, picking_job_id, sku, quantity, picked_quantity, storage_location_id, storage_location_code, warehouse_code)
     select t.id, job.id, t.sku, t.quantity, 0, t."storageLocationId", t."storageLocationCode", t."warehouseCode"
     from job, jsonb_to_recordset($4)
       as t(id uuid, sku text, quantity int, "storageLocationId" uuid, "storageLocationCode" text, "warehouseCode" text)`,
    [id, orderId, customerId, JSON.stringify(tasks)],
  );
};
