import type { FactToTell } from '@hansa/chassis/outbox';
import { transactionSql } from '@hansa/chassis/sql';
import type { EntityManager } from '@mikro-orm/postgresql';
import type { Allocated } from '../stock/allocate.ts';
import { changeStock, type LockedSku } from '../stock/change-stock.ts';

/** A reservation about to be made, and where its goods come from. */
export type NewReservation = {
  id: string;
  orderId: string | null;
  sku: string;
  quantity: number;
  expiresAt: Date | null;
  allocations: readonly Allocated[];
};

/** Writes reservations with their allocations and takes their goods out of what is free; tells that, and the given facts. */
export const storeReservations = async (
  em: EntityManager,
  locked: readonly LockedSku[],
  reservations: readonly NewReservation[],
  ...facts: FactToTell[]
) => {
  const allocations = reservations.flatMap(({ id, allocations }) =>
    allocations.map(allocation => ({ reservationId: id, ...allocation })),
  );
  const changes = allocations.map(({ quantity, ...place }) => ({ ...place, reserved: quantity }));
  const parts = {
    reservation: { text: reservationsWritten, values: [JSON.stringify(reservations)] },
    allocation: { text: allocationsWritten, values: [JSON.stringify(allocations)] },
  };
  await changeStock(em, locked, changes, null, { parts, facts });
};

const reservationsWritten = `insert into reservations (id, order_id, sku, quantity, status, expires_at)
  select id, "orderId", sku, quantity, 'ALLOCATED', "expiresAt" from jsonb_to_recordset($1)
    as r(id uuid, "orderId" uuid, sku text, quantity int, "expiresAt" timestamptz)
  returning id`;

const allocationsWritten = `insert into allocations (reservation_id, storage_location_id, quantity)
  select a."reservationId", a."storageLocationId", a.quantity
  from jsonb_to_recordset($1) as a("reservationId" uuid, "storageLocationId" uuid, quantity int)
  join reservation on reservation.id = a."reservationId"`;

/** Makes sure that only one transaction at a time decides what an order holds. */
export const lockOrder = (em: EntityManager, orderId: string) =>
  transactionSql(em)('select pg_advisory_xact_lock(hashtextextended($1, 1))', [orderId]);
