import { sleep } from '@hansa/chassis/backoff';
import { type Look, type RoomName, roomNames } from './look.ts';

const lookEveryMs = 200;

const everywhere = `(select count(*) from outbox_deliveries where dead_at is null)
  + (select count(*) from sagas where status in ('RUNNING', 'WAITING', 'COMPENSATING'))`;

const alsoIn: Partial<Record<RoomName, string>> = {
  payment: `(select count(*) from started_refunds)
    + (select count(*) from payments where status = 'PENDING' and provider_reference is not null)`,
};

/** How much is under way: facts not delivered, journeys not ended, refunds begun. */
const underWay = async ({ sql }: Pick<Look, 'sql'>) => {
  const counts = roomNames.map(async room => {
    const [row] = await sql[room]<{ count: number }>(
      `select ${everywhere} + ${alsoIn[room] ?? 0} as count`,
    );
    return row!.count;
  });
  return (await Promise.all(counts)).reduce((sum, count) => sum + count, 0);
};

/** Waits until nothing is under way, for a bounded time; answers whether it got there. */
export const settle = async (look: Pick<Look, 'sql'>, seconds: number) => {
  const deadline = Date.now() + seconds * 1_000;
  // One room may hand on to another that was looked at already, so it must hold twice.
  for (let quiet = 0; ; await sleep(lookEveryMs)) {
    quiet = (await underWay(look)) === 0 ? quiet + 1 : 0;
    if (quiet === 2) return true;
    if (Date.now() > deadline) return false;
  }
};
