import { transactionSql } from '@hansa/chassis/sql';
import type { EntityManager } from '@mikro-orm/postgresql';
import { ReservationNotFound } from '../errors.ts';
import { commitAll, findToEnd, releaseAll } from './end-reservations.ts';
import type { Reservation } from './reservation.entity.ts';
import { lockOrder } from './store-reservations.ts';

type EndOrderReservations = { orderId: string };

/** Gives back all that an order holds; of an unknown order it leaves a tombstone. Bears repeating. */
export const releaseOrderReservations = (em: EntityManager, { orderId }: EndOrderReservations) =>
  em.transactional(async em => {
    await lockOrder(em, orderId);
    const held = await findToEnd(em, { orderId });
    if (held.length === 0) await leaveTombstone(em, orderId);
    return endOpen(em, held, 'RELEASED', releaseAll);
  });

/** Sees all that an order holds leave, or nothing of it. Bears repeating. */
export const commitOrderReservations = (em: EntityManager, { orderId }: EndOrderReservations) =>
  em.transactional(async em => {
    await lockOrder(em, orderId);
    const held = await findToEnd(em, { orderId });
    if (held.length === 0) throw new ReservationNotFound({ id: orderId });
    return endOpen(em, held, 'COMMITTED', commitAll);
  });

const endOpen = async (
  em: EntityManager,
  held: Reservation[],
  ended: Reservation['status'],
  endAll: typeof releaseAll,
) => {
  // An order's reservations are always ended together: one of another state refuses the whole.
  const open = held.filter(({ status }) => status !== ended);
  if (open.length > 0) await endAll(em, open);
  return held.map(({ id }) => id);
};

const leaveTombstone = (em: EntityManager, orderId: string) =>
  transactionSql(em)('insert into order_tombstones (order_id) values ($1) on conflict do nothing', [
    orderId,
  ]);
