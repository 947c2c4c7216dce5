import { DomainError, type Refusal, toRefusal } from '@hansa/chassis/domain-error';
import type { EntityManager } from '@mikro-orm/postgresql';
import { SkuCountedTwice } from '../errors.ts';
import { requireStorageLocation } from '../warehouse/open-warehouse.ts';
import { changeStock, lockSkus, type StockChange } from './change-stock.ts';
import { countableLevels, surplusOf } from './levels.ts';

export type SetStockLevels = {
  storageLocationId: string;
  levels: readonly { sku: string; onHand: number }[];
  reason?: string | null | undefined;
};

/** Which SKUs were booked as counted, and which were not. */
export type CountOutcome = { skus: string[]; refused: { sku: string; refusal: Refusal }[] };

/** Books what was counted of many SKUs at one place, whatever of it can be booked. */
export const setStockLevels = async (
  em: EntityManager,
  { storageLocationId, levels, reason }: SetStockLevels,
): Promise<CountOutcome> => {
  const counted = onceEach(levels);
  await requireStorageLocation(em, storageLocationId);
  const skus = [...counted.keys()];
  const locked = await lockSkus(em, skus);
  const changes: StockChange[] = [];
  const refused: CountOutcome['refused'] = [];
  for (const level of await countableLevels(em, skus, storageLocationId)) {
    const { sku } = level;
    try {
      const onHand = surplusOf(level, counted.get(sku)!);
      if (onHand !== 0) changes.push({ sku, storageLocationId, onHand });
    } catch (error) {
      if (!(error instanceof DomainError)) throw error;
      refused.push({ sku, refusal: toRefusal(error) });
    }
  }
  if (changes.length > 0)
    await changeStock(em, locked, changes, { kind: 'ADJUSTMENT', reference: reason });
  const isRefused = new Set(refused.map(({ sku }) => sku));
  return { skus: skus.filter(sku => !isRefused.has(sku)), refused };
};

const onceEach = (levels: SetStockLevels['levels']) => {
  const counted = new Map<string, number>();
  for (const { sku, onHand } of levels) {
    if (counted.has(sku)) throw new SkuCountedTwice({ sku });
    counted.set(sku, onHand);
  }
  return counted;
};
