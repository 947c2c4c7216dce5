import { Migrator } from '@mikro-orm/migrations';
import { type EntityClass, MikroORM } from '@mikro-orm/postgresql';
import pg from 'pg';
import { backoffSeconds, sleep } from './backoff.ts';
import { CannotStart } from './config.ts';
import { isOutage } from './faults.ts';
import type { Log } from './log.ts';
import { chassisMigrations, type MigrationClass } from './migrations.ts';
import { observePool } from './observed-pool.ts';
import type { Delivery } from './told.ts';

const connectionsPerService = 10;
const connectTimeoutMs = 5_000;
const statementTimeoutMs = 15_000;
// A process that is frozen in the middle of a transaction must not keep its locks from the others.
const idleInTransactionMs = 5_000;
// The relay holds its claim while others take in what it delivers.
const idleInRelayMs = 15_000;
const awaitMs = 600_000;
// Statements are looked up by keys, a list of one or of a hundred: thinking about them anew each time finds nothing better.
const oncePlanned = '-c plan_cache_mode=force_generic_plan';

/** A service's own database: entities on it, the pool beneath them, and a second pool for facts, told and heard. */
export type Database = {
  orm: MikroORM;
  pool: pg.Pool;
  outboxPool: pg.Pool;
  /** Has somebody learn which facts have been told, as soon as they are committed. */
  onTold(listener: (deliveries: readonly Delivery[]) => void): void;
  close(): Promise<void>;
};

/** Connects to a service's database and brings its tables up to date. */
export const openDatabase = async (
  service: string,
  url: string,
  // biome-ignore lint/suspicious/noExplicitAny: entities of any shape
  entities: readonly EntityClass<any>[],
  migrations: readonly MigrationClass[],
  log: Log,
): Promise<Database> => {
  await untilThere(url, log);
  let tell: (deliveries: readonly Delivery[]) => void = () => {};
  // Before the first connection: one that is not observed prepares nothing and tells nobody.
  const observe = (pool: pg.Pool) => void observePool(pool, service, told => tell(told));
  const orm = await MikroORM.init({
    clientUrl: url,
    entities: [...entities],
    discovery: { warnWhenNoEntities: false },
    extensions: [Migrator],
    migrations: {
      migrationsList: [...chassisMigrations, ...migrations].map(type => ({
        name: type.name,
        class: type,
      })),
      snapshot: false,
    },
    pool: { max: connectionsPerService },
    driverOptions: {
      connectionTimeoutMillis: connectTimeoutMs,
      statement_timeout: statementTimeoutMs,
      idle_in_transaction_session_timeout: idleInTransactionMs,
      options: oncePlanned,
      onPoolCreated: observe,
    },
    logger: message => log.debug(message),
    colors: false,
  });
  const pool: pg.Pool = await orm.em.getConnection().getNativeClient();
  const outboxPool = new pg.Pool({
    connectionString: url,
    max: connectionsPerService,
    connectionTimeoutMillis: connectTimeoutMs,
    statement_timeout: statementTimeoutMs,
    idle_in_transaction_session_timeout: idleInRelayMs,
    options: oncePlanned,
    // Entities are read over both.
    types: pool.options.types,
  });
  outboxPool.on('error', error => log.warn({ err: error }, 'A connection of the outbox was lost'));
  observe(outboxPool);
  try {
    await migrate(orm, outboxPool);
  } catch (error) {
    await outboxPool.end();
    await orm.close();
    throw error;
  }
  return {
    orm,
    onTold: listener => {
      tell = listener;
    },
    outboxPool,
    pool,
    close: async () => {
      await outboxPool.end();
      await orm.close();
    },
  };
};

/** Waits for a database that is away, and says so; one that will never let us in stops the start. */
const untilThere = async (url: string, log: Log) => {
  const { host, pathname } = new URL(url);
  const database = `The database ${pathname.slice(1)} at ${decodeURIComponent(host)}`;
  const deadline = Date.now() + awaitMs;
  for (let attempt = 1; ; attempt += 1) {
    try {
      return await knock(url);
    } catch (error) {
      if (!isOutage(error))
        throw new CannotStart(`${database} cannot be used: ${messageOf(error)}.`);
      if (Date.now() > deadline)
        throw new CannotStart(`${database} did not answer for ten minutes.`);
      log.warn({ reason: messageOf(error) }, `${database} is away; waiting for it`);
      await sleep(backoffSeconds(attempt, 5) * 1_000);
    }
  }
};

const knock = async (url: string) => {
  const client = new pg.Client({
    connectionString: url,
    connectionTimeoutMillis: connectTimeoutMs,
  });
  // Lost in between, it fails what is awaited; unheard, it would end the process.
  client.on('error', () => {});
  await client.connect();
  await client.end();
};

const messageOf = (error: unknown) =>
  error instanceof Error ? error.message || String(Reflect.get(error, 'code')) : String(error);

// One replica migrates, the others wait for it.
const migrate = async (orm: MikroORM, pool: pg.Pool) => {
  const client = await pool.connect();
  try {
    await client.query('set statement_timeout = 0');
    await client.query(`select pg_advisory_lock(hashtext('migrations'))`);
    await orm.migrator.up();
  } finally {
    client.release(true);
  }
};
