import type { EntityManager } from '@mikro-orm/postgresql';
import { BelowReserved } from '../errors.ts';
import { requireStorageLocation } from '../warehouse/open-warehouse.ts';
import { changeStock, lockSkus } from './change-stock.ts';
import { levelAt, requireRoomFor } from './levels.ts';

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
  await lockSkus(em, [sku]);
  const level = await levelAt(em, sku, storageLocationId);
  if (onHand < level.reserved) throw new BelowReserved({ reserved: level.reserved });
  const difference = onHand - level.onHand;
  await requireRoomFor(em, sku, difference);
  if (difference !== 0) {
    const cause = { kind: 'ADJUSTMENT', reference: reason } as const;
    await changeStock(em, [{ sku, storageLocationId, onHand: difference }], cause);
  }
  return sku;
};
