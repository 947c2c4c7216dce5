import type { Peer } from '@hansa/chassis/peers';
import type { StockLevel } from '../product-index/store-stock-levels.ts';
import { StockLevelsOfDocument } from './inventory.generated.ts';

const batchSize = 1_000;

/** What search asks of Inventory. */
export const inventoryClient = (ask: Peer) => ({
  /** What can be promised of each SKU; one that Inventory never saw is missing. */
  levelsOf: async (skus: readonly string[]): Promise<StockLevel[]> => {
    const levels: StockLevel[] = [];
    for (let start = 0; start < skus.length; start += batchSize) {
      const batch = skus.slice(start, start + batchSize);
      levels.push(...(await ask(StockLevelsOfDocument, { skus: batch })).stockLevelsOf);
    }
    return levels;
  },
});
