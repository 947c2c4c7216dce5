import { publish } from '@hansa/chassis/outbox';
import { transactionSql } from '@hansa/chassis/sql';
import { InventoryCommitted, InventoryReleased } from '@hansa/schema/events/events';
import { type EntityManager, LockMode } from '@mikro-orm/postgresql';
import { changeStock, lockSkus } from '../stock/change-stock.ts';
import { Reservation } from './reservation.entity.ts';

type Allocation = { sku: string; storageLocationId: string; quantity: number };

/** Reservations to be ended; nobody else ends them meanwhile. Always locked in the same order. */
export const findToEnd = (em: EntityManager, where: { id: string } | { orderId: string }) =>
  em.find(Reservation, where, { lockMode: LockMode.PESSIMISTIC_WRITE, orderBy: { sku: 'asc' } });

/** Gives the goods of reservations back to what is free. */
export const releaseAll = async (em: EntityManager, reservations: readonly Reservation[]) => {
  for (const reservation of reservations) reservation.release();
  const { locked, allocations } = await lockedAllocations(em, reservations);
  await changeStock(
    em,
    locked,
    allocations.map(({ quantity, ...place }) => ({ ...place, reserved: -quantity })),
  );
  await publish(em, InventoryReleased(factsOf(reservations)), 2);
};

/** Books the goods of reservations as gone: on-hand stock falls here and nowhere else. */
export const commitAll = async (em: EntityManager, reservations: readonly Reservation[]) => {
  for (const reservation of reservations) reservation.commit();
  for (const reservation of reservations) {
    const { locked, allocations } = await lockedAllocations(em, [reservation]);
    await changeStock(
      em,
      locked,
      allocations.map(({ quantity, ...place }) => ({
        ...place,
        onHand: -quantity,
        reserved: -quantity,
      })),
      { kind: 'COMMIT', reference: reservation.id },
    );
  }
  await publish(em, InventoryCommitted(factsOf(reservations)), 2);
};

const lockedAllocations = async (em: EntityManager, reservations: readonly Reservation[]) => {
  const locked = await lockSkus(
    em,
    reservations.map(({ sku }) => sku),
  );
  const allocations = await transactionSql(em)<Allocation>(
    `select r.sku, a.storage_location_id as "storageLocationId", a.quantity
     from allocations a join reservations r on r.id = a.reservation_id where r.id = any($1::uuid[])`,
    [reservations.map(({ id }) => id)],
  );
  return { locked, allocations };
};

const factsOf = (reservations: readonly Reservation[]) => {
  const orderId = reservations[0]!.orderId ?? null;
  return {
    aggregateId: orderId ?? reservations[0]!.id,
    orderId,
    reservationIds: reservations.map(({ id }) => id),
  };
};
