import { randomUUID } from 'node:crypto';
import { badUserInput } from '@hansa/chassis/faults';
import type { EntityManager } from '@mikro-orm/postgresql';
import { InsufficientStock } from '../errors.ts';
import { lockSkus } from '../stock/change-stock.ts';
import { levelAt } from '../stock/levels.ts';
import { requireStorageLocation } from '../warehouse/open-warehouse.ts';
import { storeReservations } from './store-reservations.ts';

const hour = 3_600_000;
const defaultMs = 24 * hour;
const maxMs = 30 * 24 * hour;

export type ReserveStockAtLocation = {
  sku: string;
  storageLocationId: string;
  quantity: number;
  expiresAt?: Date | null | undefined;
};

/** Holds goods at one place by hand, for 24 hours unless said otherwise; answers the reservation's id. */
export const reserveStockAtLocation = async (
  em: EntityManager,
  { sku, storageLocationId, quantity, ...input }: ReserveStockAtLocation,
) => {
  const expiresAt = expiryOf(input.expiresAt);
  await requireStorageLocation(em, storageLocationId);
  const locked = await lockSkus(em, [sku]);
  const { onHand, reserved } = await levelAt(em, sku, storageLocationId);
  const available = onHand - reserved;
  if (available < quantity) throw new InsufficientStock({ sku, requested: quantity, available });
  const id = randomUUID();
  const allocations = [{ sku, storageLocationId, quantity }];
  await storeReservations(em, locked, [
    { id, orderId: null, sku, quantity, expiresAt, allocations },
  ]);
  return id;
};

const expiryOf = (asked: Date | null | undefined) => {
  const now = Date.now();
  const expiresAt = asked ?? new Date(now + defaultMs);
  const isInReach = expiresAt.getTime() > now && expiresAt.getTime() <= now + maxMs;
  if (!isInReach) throw badUserInput('input.expiresAt', 'must be within the next 30 days');
  return expiresAt;
};
