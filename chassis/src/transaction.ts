import type { EntityManager } from '@mikro-orm/postgresql';
import type { CompiledQuery } from 'kysely';
import type pg from 'pg';

/**
 * Does something in a transaction: its statements and what its entity manager holds are committed together, or, when it
 * throws, not at all. What MikroORM's own does beyond that (savepoints, propagation by async context, events) costs more than
 * the statements, and nothing that is done often needs it. Its connection is of the given pool, else of requests'.
 */
export const inTransaction = async <Result>(
  em: EntityManager,
  work: (em: EntityManager) => Promise<Result>,
  pool?: pg.Pool,
): Promise<Result> => {
  const from: pg.Pool = pool ?? (await em.getConnection().getNativeClient());
  const client = await from.connect();
  const fork = em.fork();
  fork.setTransactionContext(contextOf(client));
  let failure: Error | undefined;
  try {
    await client.query('begin');
    const result = await work(fork);
    await fork.flush();
    const { command } = await client.query('commit');
    // PostgreSQL says so, and no more, when a statement had failed and nobody minded.
    if (command !== 'COMMIT') throw new Error('A transaction came to nothing.');
    return result;
  } catch (error) {
    await client.query('rollback').catch(lost => {
      failure = lost;
    });
    throw error;
  } finally {
    // Whoever kept it would write into what the connection does next.
    fork.resetTransactionContext();
    client.release(failure);
  }
};

/** What MikroORM needs of a transaction to run statements in it. */
const contextOf = (client: pg.PoolClient) => ({
  executeQuery: async ({ sql, parameters }: CompiledQuery) => {
    const { rows, rowCount } = await client.query(sql, [...parameters]);
    return { rows, numAffectedRows: BigInt(rowCount ?? 0) };
  },
});
