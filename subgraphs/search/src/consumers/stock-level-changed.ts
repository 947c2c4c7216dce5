import { latest } from '@hansa/chassis/inbox';
import { StockLevelChanged } from '@hansa/schema/events/events';
import { storeStockLevels } from '../product-index/store-stock-levels.ts';

/** Whenever there is more or less of a SKU, so says the index. */
export const stockLevelChanged = latest(StockLevelChanged, (sql, { sku, available }, version) =>
  storeStockLevels(sql, [{ sku, available, version }]),
);
