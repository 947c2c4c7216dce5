import { connection, type PageArguments } from '@hansa/chassis/connection';
import type { Keyset } from '@hansa/chassis/keyset';
import { rowByKey, rowsByKey } from '@hansa/chassis/loader';
import type { Sql } from '@hansa/chassis/sql';
import type { Cause } from './change-stock.ts';

/** Stock of a SKU as it is read. */
export type StockItemRow = { sku: string; onHand: number; reserved: number; available: number };

/** Stock of a SKU at a place as it is read. */
export type StockLevelRow = StockItemRow & { storageLocationId: string };

/** A line of the ledger as it is read. */
export type StockMovementRow = {
  id: string;
  sku: string;
  storageLocationId: string;
  kind: Cause['kind'];
  quantity: number;
  onHandAfter: number;
  reference: string | null;
  createdAt: Date;
};

const amounts = (t: string) =>
  `${t}.sku, ${t}.on_hand as "onHand", ${t}.reserved, ${t}.on_hand - ${t}.reserved as available`;

export const stockLoaders = (sql: Sql) => ({
  stockItem: rowByKey<StockItemRow>(
    sql,
    `select ${amounts('i')} from stock_items i where i.sku = any($1)`,
    ({ sku }) => sku,
  ),
  levels: rowsByKey<StockLevelRow>(
    sql,
    `select ${amounts('l')}, l.storage_location_id as "storageLocationId" from stock_levels l
     join storage_locations s on s.id = l.storage_location_id
     where l.sku = any($1) order by l.sku, s.code, s.id`,
    ({ sku }) => sku,
  ),
});

export type StockItemsArguments = PageArguments & {
  filter?:
    | { skuPrefix?: string | null | undefined; availableAtMost?: number | null | undefined }
    | null
    | undefined;
  sort?: 'SKU' | 'AVAILABLE' | null | undefined;
};

// No index by what is available: it would have to change with every reservation, and a page is asked for by staff now
// and then.
const orders: Record<'SKU' | 'AVAILABLE', Keyset> = {
  SKU: { columns: [{ sql: 'i.sku', type: 'text' }], direction: 'asc' },
  AVAILABLE: {
    columns: [
      { sql: '(i.on_hand - i.reserved)', type: 'bigint' },
      { sql: 'i.sku', type: 'text' },
    ],
    direction: 'asc',
  },
};

/** A page of stock items, by SKU or by how many are available. */
export const listStockItems = (sql: Sql, { filter, sort, ...page }: StockItemsArguments) =>
  connection<StockItemRow>(
    sql,
    {
      select: amounts('i'),
      from: 'stock_items i',
      where: [
        { sql: 'starts_with(i.sku, ?)', value: filter?.skuPrefix },
        { sql: 'i.on_hand - i.reserved <= ?', value: filter?.availableAtMost },
      ],
      order: orders[sort ?? 'SKU'],
    },
    page,
  );

export type StockMovementsArguments = PageArguments & {
  filter?:
    | {
        sku?: string | null | undefined;
        storageLocationId?: string | null | undefined;
        kind?: Cause['kind'] | null | undefined;
      }
    | null
    | undefined;
};

/** A page of the ledger, newest first. */
export const listStockMovements = (sql: Sql, { filter, ...page }: StockMovementsArguments) =>
  connection<StockMovementRow>(
    sql,
    {
      select: `m.id, m.sku, m.storage_location_id as "storageLocationId", m.kind, m.quantity,
        m.on_hand_after as "onHandAfter", m.reference, m.created_at as "createdAt"`,
      from: 'stock_movements m',
      where: [
        { sql: 'm.sku = ?', value: filter?.sku },
        { sql: 'm.storage_location_id = ?', value: filter?.storageLocationId },
        { sql: 'm.kind = ?', value: filter?.kind },
      ],
      order: { columns: [{ sql: 'm.number', type: 'bigint' }], direction: 'desc' },
    },
    page,
  );

/** What can be promised of each SKU, with the version of its stock. */
export const stockLevelsOf = (sql: Sql, skus: readonly string[]) =>
  sql<{ sku: string; available: number; version: number }>(
    'select sku, on_hand - reserved as available, version from stock_items where sku = any($1)',
    [skus],
  );
