import { latest } from '@hansa/chassis/inbox';
import { StockLevelChanged } from '@hansa/schema/events/events';
import { storingStockLevels } from '../product-index/store-stock-levels.ts';

/** Whenever there is more or less of a SKU, so says the index. */
export const stockLevelChanged = latest(StockLevelChanged, ({ sku, available }, version) =>
  storingStockLevels([{ sku, available, version }]),
);
