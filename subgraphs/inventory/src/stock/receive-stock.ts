import type { EntityManager } from '@mikro-orm/postgresql';
import { requireStorageLocation } from '../warehouse/open-warehouse.ts';
import { changeStock, lockSkus } from './change-stock.ts';
import { requireRoomFor } from './levels.ts';

export type ReceiveStock = {
  sku: string;
  storageLocationId: string;
  quantity: number;
  reference?: string | null | undefined;
};

/** Books goods that came in; answers the SKU. */
export const receiveStock = async (
  em: EntityManager,
  { sku, storageLocationId, quantity, reference }: ReceiveStock,
) => {
  await requireStorageLocation(em, storageLocationId);
  const locked = await lockSkus(em, [sku]);
  await requireRoomFor(em, sku, quantity);
  await changeStock(em, locked, [{ sku, storageLocationId, onHand: quantity }], {
    kind: 'RECEIPT',
    reference,
  });
  return sku;
};
