import type { Tools } from '@hansa/chassis/context';
import type { Sweep } from '@hansa/chassis/sweep';
import { LockMode } from '@mikro-orm/postgresql';
import { releaseAll } from './end-reservations.ts';
import { Reservation } from './reservation.entity.ts';

const batch = 20;

/** Gives back what was held by hand for longer than it was to be. */
export const expireReservations: Sweep<Tools> = {
  name: 'expire reservations',
  everyMs: 1_000,
  run: async ({ em }) => {
    const due = await em.find(
      Reservation,
      { orderId: null, status: 'ALLOCATED', expiresAt: { $lte: new Date() } },
      { limit: batch, orderBy: { expiresAt: 'asc' } },
    );
    for (const { id } of due) await expire(em.fork(), id);
    return due.length;
  },
};

const expire = (em: Tools['em'], id: string) =>
  em.transactional(async em => {
    const where = { id, status: 'ALLOCATED' } as const;
    const reservation = await em.findOne(Reservation, where, {
      lockMode: LockMode.PESSIMISTIC_WRITE,
    });
    if (reservation) await releaseAll(em, [reservation]);
  });
