import { randomUUID } from 'node:crypto';
import type { Sql } from '@hansa/chassis/sql';
import { RebuildInProgress } from '../errors.ts';

const leaseSeconds = 60;

/** Says how many products a rebuild has indexed so far, and so that it goes on. */
export type Report = (indexedProducts: number) => Promise<void>;

/** A rebuild that goes on. */
export type Rebuild = { startedAt: Date; indexedProducts: number };

/** Begins work that must not run twice at once, also not in another process; answers when it has begun. */
export const beginLeased = async <Result>(
  sql: Sql,
  work: (report: Report) => Promise<Result>,
): Promise<{ done: Promise<Result> }> => {
  const holder = randomUUID();
  await hold(sql, holder, 0);
  return { done: finish(sql, holder, work) };
};

const finish = async <Result>(
  sql: Sql,
  holder: string,
  work: (report: Report) => Promise<Result>,
) => {
  try {
    return await work(indexed => hold(sql, holder, indexed));
  } finally {
    await sql('delete from rebuild_lease where holder = $1', [holder]);
  }
};

// Whoever finds another's lease run out takes it over: its process is gone, or will notice when it reports.
const hold = async (sql: Sql, holder: string, indexedProducts: number) => {
  const held = await sql(
    `insert into rebuild_lease as l (holder, leased_until, indexed_products)
     values ($1, clock_timestamp() + make_interval(secs => $2), $3)
     on conflict (is_held) do update set holder = excluded.holder, leased_until = excluded.leased_until,
       indexed_products = excluded.indexed_products,
       started_at = case when l.holder = excluded.holder then l.started_at else excluded.started_at end
     where l.holder = excluded.holder or l.leased_until < clock_timestamp()
     returning 1`,
    [holder, leaseSeconds, indexedProducts],
  );
  if (held.length === 0) throw new RebuildInProgress({});
};

/** The rebuild that goes on, if one does. */
export const rebuildUnderWay = async (sql: Sql): Promise<Rebuild | null> => {
  const [rebuild] = await sql<Rebuild>(
    `select started_at as "startedAt", indexed_products as "indexedProducts"
     from rebuild_lease where leased_until > clock_timestamp()`,
  );
  return rebuild ?? null;
};
