import { transactionSql } from '@hansa/chassis/sql';
import type { EntityManager } from '@mikro-orm/postgresql';
import { TooMuchStock } from '../errors.ts';
import type { FreeStock } from './allocate.ts';

const maxOnHand = 1_000_000_000;

/** What is free of locked SKUs, place by place. */
export const freeStock = (em: EntityManager, skus: readonly string[]) =>
  transactionSql(em)<FreeStock>(
    `select l.sku, l.storage_location_id as "storageLocationId", s.warehouse_id as "warehouseId",
       l.on_hand - l.reserved as free
     from stock_levels l join storage_locations s on s.id = l.storage_location_id
     where l.sku = any($1) and l.on_hand > l.reserved order by l.sku, l.storage_location_id`,
    [skus],
  );

/** How many of a locked SKU lie at a place, and how many of these are reserved. */
export const levelAt = async (em: EntityManager, sku: string, storageLocationId: string) => {
  const [level] = await transactionSql(em)<{ onHand: number; reserved: number }>(
    `select on_hand as "onHand", reserved from stock_levels where sku = $1 and storage_location_id = $2`,
    [sku, storageLocationId],
  );
  return level ?? { onHand: 0, reserved: 0 };
};

/** Refuses more of a locked SKU than the books can hold. */
export const requireRoomFor = async (em: EntityManager, sku: string, more: number) => {
  const [item] = await transactionSql(em)<{ on_hand: number }>(
    'select on_hand from stock_items where sku = $1',
    [sku],
  );
  if ((item?.on_hand ?? 0) + more > maxOnHand) throw new TooMuchStock({ max: maxOnHand });
};
