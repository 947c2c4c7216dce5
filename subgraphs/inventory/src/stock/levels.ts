import { transactionSql } from '@hansa/chassis/sql';
import type { EntityManager } from '@mikro-orm/postgresql';
import { BelowReserved, TooMuchStock } from '../errors.ts';
import type { FreeStock } from './allocate.ts';

const maxOnHand = 1_000_000_000;

/** What is free of a SKU at a place, with the names people give the place. */
export type FreeAtPlace = FreeStock & { storageLocationCode: string; warehouseCode: string };

/** What is free of locked SKUs, place by place. */
export const freeStock = (em: EntityManager, skus: readonly string[]) =>
  transactionSql(em)<FreeAtPlace>(
    `select l.sku, l.storage_location_id as "storageLocationId", s.warehouse_id as "warehouseId",
       l.on_hand - l.reserved as free, s.code as "storageLocationCode", w.code as "warehouseCode"
     from stock_levels l join storage_locations s on s.id = l.storage_location_id join warehouses w on w.id = s.warehouse_id
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

/** A locked SKU at a place, and how many of it there are in all places. */
export type CountableLevel = { sku: string; onHand: number; reserved: number; everywhere: number };

/** How many of locked SKUs lie at a place, how many of these are reserved, and how many lie anywhere. */
export const countableLevels = (
  em: EntityManager,
  skus: readonly string[],
  storageLocationId: string,
) =>
  transactionSql(em)<CountableLevel>(
    `select i.sku, coalesce(l.on_hand, 0) as "onHand", coalesce(l.reserved, 0) as reserved, i.on_hand as everywhere
     from stock_items i left join stock_levels l on l.sku = i.sku and l.storage_location_id = $2
     where i.sku = any($1) order by i.sku`,
    [skus, storageLocationId],
  );

/** How many more, or fewer, a count found; refuses fewer than are reserved there, or more than the books can hold. */
export const surplusOf = ({ onHand, reserved, everywhere }: CountableLevel, counted: number) => {
  if (counted < reserved) throw new BelowReserved({ reserved });
  if (everywhere + counted - onHand > maxOnHand) throw new TooMuchStock({ max: maxOnHand });
  return counted - onHand;
};

/** Refuses more of a locked SKU than the books can hold. */
export const requireRoomFor = async (em: EntityManager, sku: string, more: number) => {
  const [item] = await transactionSql(em)<{ on_hand: number }>(
    'select on_hand from stock_items where sku = $1',
    [sku],
  );
  if ((item?.on_hand ?? 0) + more > maxOnHand) throw new TooMuchStock({ max: maxOnHand });
};
