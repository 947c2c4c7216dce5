import type { Address } from '@hansa/chassis/address';
import { connection, type PageArguments } from '@hansa/chassis/connection';
import { rowByKey, rowsByKey } from '@hansa/chassis/loader';
import type { Sql } from '@hansa/chassis/sql';

/** A warehouse as it is read. */
export type WarehouseRow = {
  id: string;
  code: string;
  name: string;
  address: Address | null;
  createdAt: Date;
};

/** A place as it is read. */
export type StorageLocationRow = { id: string; code: string; warehouseId: string };

const warehouseColumns = 'w.id, w.code, w.name, w.address, w.created_at as "createdAt"';
const locationColumns = 'l.id, l.code, l.warehouse_id as "warehouseId"';

export const warehouseLoaders = (sql: Sql) => ({
  warehouse: rowByKey<WarehouseRow>(
    sql,
    `select ${warehouseColumns} from warehouses w where w.id = any($1::uuid[])`,
    ({ id }) => id,
  ),
  storageLocation: rowByKey<StorageLocationRow>(
    sql,
    `select ${locationColumns} from storage_locations l where l.id = any($1::uuid[])`,
    ({ id }) => id,
  ),
  locationsOfWarehouse: rowsByKey<StorageLocationRow>(
    sql,
    `select ${locationColumns} from unnest($1::uuid[]) as asked(id)
     cross join lateral (
       select * from storage_locations where warehouse_id = asked.id order by code limit 100
     ) l order by l.warehouse_id, l.code`,
    ({ warehouseId }) => warehouseId,
  ),
});

/** A page of warehouses, by code. */
export const listWarehouses = (sql: Sql, page: PageArguments) =>
  connection<WarehouseRow>(
    sql,
    {
      select: warehouseColumns,
      from: 'warehouses w',
      order: { columns: [{ sql: 'w.code', type: 'text' }], direction: 'asc' },
    },
    page,
  );

/** A page of one warehouse's places, by code. */
export const listStorageLocations = (
  sql: Sql,
  { warehouseId, ...page }: PageArguments & { warehouseId: string },
) =>
  connection<StorageLocationRow>(
    sql,
    {
      select: locationColumns,
      from: 'storage_locations l',
      where: [{ sql: 'l.warehouse_id = ?', value: warehouseId }],
      order: { columns: [{ sql: 'l.code', type: 'text' }], direction: 'asc' },
    },
    page,
  );
