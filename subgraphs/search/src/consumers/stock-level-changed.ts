import { consumer } from '@hansa/chassis/inbox';
import { StockLevelChanged } from '@hansa/schema/events/events';
import { indexStock } from '../product-index/index-product.ts';

/** Whenever stock changes, what is in stock is found as such. The SKU's product may not be known yet. */
export const stockLevelChanged = consumer(StockLevelChanged, (em, { sku, available }, version) =>
  indexStock(em, [{ sku, available, version }]),
);
