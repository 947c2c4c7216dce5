import { consumer } from '@hansa/chassis/inbox';
import { StockLevelChanged } from '@hansa/schema/events/events';
import { storeStockLevels } from '../product-index/store-stock-levels.ts';

/** Whenever there is more or less of a SKU, so says the index. */
export const stockLevelChanged = consumer(StockLevelChanged, (em, { sku, available }, version) =>
  storeStockLevels(em, [{ sku, available, version }]),
);
