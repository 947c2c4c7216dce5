import type { Statement } from '@hansa/chassis/sql';

/** What can be promised of a SKU, as of a version that rises with every change. */
export type StockLevel = { sku: string; available: number; version: number };

/** Keeps what can be promised of SKUs, also of those whose product is not known yet; never goes back. */
export const storingStockLevels = (levels: readonly StockLevel[]): Statement => ({
  text: `insert into stock_levels as s (sku, version, available)
    select sku, version, available
    from jsonb_to_recordset($1) as l(sku text, version integer, available integer) order by sku
    on conflict (sku) do update set version = excluded.version, available = excluded.available
    where s.version < excluded.version`,
  values: [JSON.stringify(levels)],
});
