import type { Identity } from '@hansa/chassis/identity';
import type { EntityManager } from '@mikro-orm/postgresql';
import { ReservationBelongsToOrder, ReservationNotFound } from '../errors.ts';
import { commitAll, findToEnd, releaseAll } from './end-reservations.ts';
import type { Reservation } from './reservation.entity.ts';

type EndReservation = { id: string };

/** Gives one reservation's goods back. Services may repeat it; staff may only do it to manual ones. */
export const releaseReservation = (em: EntityManager, by: Identity, input: EndReservation) =>
  end(em, by, input, 'RELEASED', releaseAll);

/** Sees one reservation's goods leave. Services may repeat it; staff may only do it to manual ones. */
export const commitReservation = (em: EntityManager, by: Identity, input: EndReservation) =>
  end(em, by, input, 'COMMITTED', commitAll);

const end = (
  em: EntityManager,
  by: Identity,
  { id }: EndReservation,
  ended: Reservation['status'],
  endAll: typeof releaseAll,
) =>
  em.transactional(async em => {
    const [reservation] = await findToEnd(em, { id });
    if (!reservation) throw new ReservationNotFound({ id });
    if (by.kind !== 'SERVICE') requireManual(reservation);
    const isRepeat = by.kind === 'SERVICE' && reservation.status === ended;
    if (!isRepeat) await endAll(em, [reservation]);
    return id;
  });

const requireManual = ({ id, orderId }: Reservation) => {
  if (orderId) throw new ReservationBelongsToOrder({ id, orderId });
};
