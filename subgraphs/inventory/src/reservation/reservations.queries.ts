import { connection, type PageArguments } from '@hansa/chassis/connection';
import { newestFirst } from '@hansa/chassis/keyset';
import { rowByKey } from '@hansa/chassis/loader';
import type { Sql } from '@hansa/chassis/sql';
import type { StorageLocationRow } from '../warehouse/warehouses.queries.ts';

/** A reservation as it is read. */
export type ReservationRow = {
  id: string;
  orderId: string | null;
  sku: string;
  quantity: number;
  status: 'ALLOCATED' | 'RELEASED' | 'COMMITTED';
  createdAt: Date;
  expiresAt: Date | null;
  allocations: { storageLocation: StorageLocationRow; quantity: number }[];
};

const columns = `r.id, r.order_id as "orderId", r.sku, r.quantity, r.status, r.created_at as "createdAt",
  r.expires_at as "expiresAt",
  (select json_agg(json_build_object('quantity', a.quantity, 'storageLocation', json_build_object(
       'id', l.id, 'code', l.code, 'warehouseId', l.warehouse_id)) order by a.quantity desc, l.id)
   from allocations a join storage_locations l on l.id = a.storage_location_id
   where a.reservation_id = r.id) as allocations`;

export const reservationLoader = (sql: Sql) =>
  rowByKey<ReservationRow>(
    sql,
    `select ${columns} from reservations r where r.id = any($1::uuid[])`,
    ({ id }) => id,
  );

export type ReservationsArguments = PageArguments & {
  filter?:
    | {
        orderId?: string | null | undefined;
        sku?: string | null | undefined;
        status?: ReservationRow['status'] | null | undefined;
      }
    | null
    | undefined;
};

/** A page of reservations, newest first. */
export const listReservations = (sql: Sql, { filter, ...page }: ReservationsArguments) =>
  connection<ReservationRow>(
    sql,
    {
      select: columns,
      from: 'reservations r',
      where: [
        { sql: 'r.order_id = ?', value: filter?.orderId },
        { sql: 'r.sku = ?', value: filter?.sku },
        { sql: 'r.status = ?', value: filter?.status },
      ],
      order: newestFirst('r.created_at', 'r.id'),
    },
    page,
  );

/** Which of some orders still hold goods. */
export const ordersHolding = async (sql: Sql, orderIds: readonly string[]) => {
  const rows = await sql<{ id: string }>(
    `select distinct order_id as id from reservations where order_id = any($1::uuid[]) and status = 'ALLOCATED'`,
    [orderIds],
  );
  return rows.map(({ id }) => id);
};
