import type { EntityManager } from '@mikro-orm/postgresql';
import { InsufficientStock, SameStorageLocation } from '../errors.ts';
import { requireStorageLocation } from '../warehouse/open-warehouse.ts';
import { changeStock, lockSkus } from './change-stock.ts';
import { levelAt } from './levels.ts';

export type TransferStock = {
  sku: string;
  fromStorageLocationId: string;
  toStorageLocationId: string;
  quantity: number;
};

/** Moves unreserved goods from one place to another; answers the SKU. */
export const transferStock = async (
  em: EntityManager,
  { sku, fromStorageLocationId: from, toStorageLocationId: to, quantity }: TransferStock,
) => {
  if (from === to) throw new SameStorageLocation({ id: to });
  await requireStorageLocation(em, from);
  await requireStorageLocation(em, to);
  const locked = await lockSkus(em, [sku]);
  const { onHand, reserved } = await levelAt(em, sku, from);
  const available = onHand - reserved;
  if (available < quantity) throw new InsufficientStock({ sku, requested: quantity, available });
  const changes = [
    { sku, storageLocationId: from, onHand: -quantity },
    { sku, storageLocationId: to, onHand: quantity },
  ];
  await changeStock(em, locked, changes, { kind: 'TRANSFER' });
  return sku;
};
