import { randomUUID } from 'node:crypto';
import type { Sql } from '@hansa/chassis/sql';
import { RebuildInProgress } from '../errors.ts';

const leaseSeconds = 60;

/** Does work that must not run twice at once, also not in another process. It calls `renew` as it goes on. */
export const leased = async <Result>(
  sql: Sql,
  work: (renew: () => Promise<void>) => Promise<Result>,
): Promise<Result> => {
  const holder = randomUUID();
  await hold(sql, holder);
  try {
    return await work(() => hold(sql, holder));
  } finally {
    await sql('delete from rebuild_lease where holder = $1', [holder]);
  }
};

// Whoever finds another's lease run out takes it over: its process is gone, or will notice when it renews.
const hold = async (sql: Sql, holder: string) => {
  const held = await sql(
    `insert into rebuild_lease as l (holder, leased_until)
     values ($1, clock_timestamp() + make_interval(secs => $2))
     on conflict (is_held) do update set holder = excluded.holder, leased_until = excluded.leased_until
     where l.holder = excluded.holder or l.leased_until < clock_timestamp()
     returning 1`,
    [holder, leaseSeconds],
  );
  if (held.length === 0) throw new RebuildInProgress({});
};
