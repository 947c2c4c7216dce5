import { connection, type PageArguments } from '@hansa/chassis/connection';
import { newestFirst } from '@hansa/chassis/keyset';
import { rowByKey, rowsByKey } from '@hansa/chassis/loader';
import type { Sql } from '@hansa/chassis/sql';
import type { PickingJob } from './picking-job.entity.ts';

/** A picking job as it is read. */
export type PickingJobRow = {
  id: string;
  orderId: string;
  customerId: string | null;
  status: PickingJob['status'];
  createdAt: Date;
  startedAt: Date | null;
  packedAt: Date | null;
};

/** A pick task as it is read. */
export type PickTaskRow = {
  id: string;
  pickingJobId: string;
  sku: string;
  quantity: number;
  pickedQuantity: number;
  storageLocationId: string;
  storageLocationCode: string;
  warehouseCode: string;
};

const columns = `j.id, j.order_id as "orderId", j.customer_id as "customerId", j.status, j.created_at as "createdAt",
  j.started_at as "startedAt", j.packed_at as "packedAt"`;

export const pickingJobLoaders = (sql: Sql) => ({
  pickingJob: rowByKey<PickingJobRow>(
    sql,
    `select ${columns} from picking_jobs j where j.id = any($1::uuid[])`,
    ({ id }) => id,
  ),
  pickingJobOfOrder: rowByKey<PickingJobRow>(
    sql,
    `select ${columns} from picking_jobs j where j.order_id = any($1::uuid[])`,
    ({ orderId }) => orderId,
  ),
  tasksOfPickingJob: rowsByKey<PickTaskRow>(
    sql,
    `select t.id, t.picking_job_id as "pickingJobId", t.sku, t.quantity, t.picked_quantity as "pickedQuantity",
       t.storage_location_id as "storageLocationId", t.storage_location_code as "storageLocationCode",
       t.warehouse_code as "warehouseCode"
     from pick_tasks t where t.picking_job_id = any($1::uuid[])
     order by t.picking_job_id, t.warehouse_code, t.storage_location_code, t.sku`,
    ({ pickingJobId }) => pickingJobId,
  ),
});

export type PickingJobsArguments = PageArguments & {
  filter?:
    | {
        status?: PickingJobRow['status'] | null | undefined;
        orderId?: string | null | undefined;
      }
    | null
    | undefined;
};

/** A page of picking jobs, newest first: those of some owners, or, for null, of all. */
export const listPickingJobs = (
  sql: Sql,
  owners: readonly string[] | null,
  { filter, ...page }: PickingJobsArguments,
) =>
  connection<PickingJobRow>(
    sql,
    {
      select: columns,
      from: 'picking_jobs j',
      where: [
        { sql: 'j.customer_id = any(?::uuid[])', value: owners },
        { sql: 'j.status = ?', value: filter?.status },
        { sql: 'j.order_id = ?', value: filter?.orderId },
      ],
      order: newestFirst('j.created_at', 'j.id'),
    },
    page,
  );
