import { publish } from '@hansa/chassis/outbox';
import { transactionSql } from '@hansa/chassis/sql';
import { inTransaction } from '@hansa/chassis/transaction';
import { idFor } from '@hansa/chassis/uuid';
import { InventoryReserved, InventoryUnavailable } from '@hansa/schema/events/events';
import type { EntityManager } from '@mikro-orm/postgresql';
import { InsufficientStock, ReservationTombstoned } from '../errors.ts';
import { allocate, type Line } from '../stock/allocate.ts';
import { type LockedSku, lockingSkus } from '../stock/change-stock.ts';
import { type FreeAtPlace, freeStock } from '../stock/levels.ts';
import { lockOrder, type NewReservation, storeReservations } from './store-reservations.ts';

export type ReserveStock = { orderId: string; lines: readonly Line[] };

/**
 * Holds every line of an order or none, from one warehouse if one can give all. Asking again for an order
 * answers the same. Answers the reservations' ids.
 */
export const reserveStock = async (em: EntityManager, input: ReserveStock): Promise<string[]> => {
  try {
    return await inTransaction(em, em => reserve(em, input));
  } catch (error) {
    if (error instanceof InsufficientStock) await tellUnavailable(em, input.orderId, error);
    throw error;
  }
};

const reserve = async (em: EntityManager, { orderId, lines }: ReserveStock) => {
  await lockOrder(em, orderId);
  const merged = mergeLines(lines);
  const skus = merged.map(({ sku }) => sku);
  const { held, isTombstoned, locked } = await knownOf(em, orderId, skus);
  if (held) return held;
  if (isTombstoned) throw new ReservationTombstoned({ orderId });
  const stock = await freeStock(em, skus);
  const allocated = allocate(merged, stock);
  const reservations = merged.map(line => ({
    ...line,
    id: idFor(orderId, line.sku),
    orderId,
    expiresAt: null,
    allocations: allocated.filter(({ sku }) => sku === line.sku),
  }));
  const fact = reserved(orderId, reservations, stock);
  await storeReservations(em, locked, reservations, { fact, aggregateVersion: 1 });
  return reservations.map(({ id }) => id);
};

const mergeLines = (lines: readonly Line[]): Line[] => {
  const quantities = new Map<string, number>();
  for (const { sku, quantity } of lines) quantities.set(sku, (quantities.get(sku) ?? 0) + quantity);
  return [...quantities].map(([sku, quantity]) => ({ sku, quantity })).sort(bySku);
};

const bySku = (a: Line, b: Line) => (a.sku < b.sku ? -1 : 1);

type Known = { held: string[] | null; isTombstoned: boolean; locked: LockedSku[] };

/** What is held for an order already, and whether it was given up before anything was; locks the SKUs. */
const knownOf = async (em: EntityManager, orderId: string, skus: readonly string[]) => {
  const [known] = await transactionSql(em)<Known>(
    `with locked as materialized (${lockingSkus})
     select (select array_agg(id::text order by sku) from reservations where order_id = $2) as held,
       exists (select from order_tombstones where order_id = $2) as "isTombstoned",
       (select coalesce(json_agg(locked), '[]') from locked) as locked`,
    [skus, orderId],
  );
  return known!;
};

const reserved = (
  orderId: string,
  reservations: readonly NewReservation[],
  stock: readonly FreeAtPlace[],
) => {
  const places = new Map(stock.map(place => [place.storageLocationId, place]));
  const lines = reservations.map(({ id, sku, quantity, allocations }) => ({
    reservationId: id,
    sku,
    quantity,
    allocations: allocations.map(({ storageLocationId, quantity }) => {
      const { storageLocationCode, warehouseCode } = places.get(storageLocationId)!;
      return { storageLocationId, storageLocationCode, warehouseCode, quantity };
    }),
  }));
  return InventoryReserved({ orderId, reservations: lines });
};

// In a transaction of its own: the one that was refused leaves nothing behind.
const tellUnavailable = (
  em: EntityManager,
  orderId: string,
  { facts }: InstanceType<typeof InsufficientStock>,
) =>
  inTransaction(em, em => {
    const { sku, requested, available } = facts as {
      sku: string;
      requested: number;
      available: number;
    };
    return publish(em, InventoryUnavailable({ orderId, sku, requested, available }), 1);
  });
