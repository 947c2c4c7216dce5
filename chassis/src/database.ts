import { Migrator } from '@mikro-orm/migrations';
import { type EntityClass, MikroORM } from '@mikro-orm/postgresql';
import pg from 'pg';
import type { Log } from './log.ts';
import { chassisMigrations, type MigrationClass } from './migrations.ts';

const connectionsPerService = 10;
const connectTimeoutMs = 5_000;
const statementTimeoutMs = 15_000;

/** A service's own database: entities on it, the pool beneath them, and a second pool for the outbox. */
export type Database = {
  orm: MikroORM;
  pool: pg.Pool;
  outboxPool: pg.Pool;
  close(): Promise<void>;
};

/** Connects to a service's database and brings its tables up to date. */
export const openDatabase = async (
  url: string,
  // biome-ignore lint/suspicious/noExplicitAny: entities of any shape
  entities: readonly EntityClass<any>[],
  migrations: readonly MigrationClass[],
  log: Log,
): Promise<Database> => {
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
    },
    logger: message => log.debug(message),
    colors: false,
  });
  const outboxPool = new pg.Pool({
    connectionString: url,
    max: connectionsPerService,
    connectionTimeoutMillis: connectTimeoutMs,
  });
  outboxPool.on('error', error => log.warn({ err: error }, 'A connection of the outbox was lost'));
  await migrate(orm, outboxPool);
  return {
    orm,
    outboxPool,
    pool: await orm.em.getConnection().getNativeClient(),
    close: async () => {
      await outboxPool.end();
      await orm.close();
    },
  };
};

// One replica migrates, the others wait for it.
const migrate = async (orm: MikroORM, pool: pg.Pool) => {
  const client = await pool.connect();
  try {
    await client.query(`select pg_advisory_lock(hashtext('migrations'))`);
    await orm.migrator.up();
  } finally {
    client.release(true);
  }
};
