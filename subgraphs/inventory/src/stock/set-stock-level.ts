import type { EntityManager } from '@mikro-orm/postgresql';
import { requireStorageLocation } from '../warehouse/open-warehouse.ts';
import { changeStock, lockSkus } from './change-stock.ts';
import { countableLevels, surplusOf } from './levels.ts';

export type SetStockLevel = {
  sku: string;
  storageLocationId: string;
  onHand: number;
  reason?: string | null | undefined;
};

/** Books what was counted at a place; refuses fewer than are reserved there. Answers the SKU. */
export const setStockLevel = async (
  em: EntityManager,
  { sku, storageLocationId, onHand, reason }: SetStockLevel,
) => {
  await requireStorageLocation(em, storageLocationId);
  const locked = await lockSkus(em, [sku]);
  const [level] = await countableLevels(em, [sku], storageLocationId);
  const difference = surplusOf(level!, onHand);
  if (difference !== 0) {
    const cause = { kind: 'ADJUSTMENT', reference: reason } as const;
    await changeStock(em, locked, [{ sku, storageLocationId, onHand: difference }], cause);
  }
  return sku;
};
