import { randomUUID } from 'node:crypto';
import pg from 'pg';
import { type Table, tablesOf } from './data-model-tables.ts';
import stopPostgres from './stop-test-postgres.ts';
import startPostgres from './test-postgres.ts';

/** Makes tables of SQL in an empty database, and says what came of it. */
export type Migrate = (sql: string[]) => Promise<Table[]>;

/** Works on a PostgreSQL that is thrown away afterwards. */
export const onScratchPostgres = async <Result>(work: (migrate: Migrate) => Promise<Result>) => {
  await startPostgres();
  try {
    return await work(migrateOn(process.env.TEST_POSTGRES_URL!));
  } finally {
    await stopPostgres();
  }
};

const migrateOn =
  (serverUrl: string): Migrate =>
  async sql => {
    const name = `scratch_${randomUUID().replaceAll('-', '')}`;
    await run(serverUrl, client => client.query(`create database ${name}`));
    const url = new URL(serverUrl);
    url.pathname = `/${name}`;
    try {
      return await run(url.href, async client => {
        for (const text of sql) await client.query(text);
        return tablesOf(client);
      });
    } finally {
      await run(serverUrl, client => client.query(`drop database ${name}`));
    }
  };

const run = async <Result>(
  connectionString: string,
  work: (client: pg.Client) => Promise<Result>,
) => {
  const client = new pg.Client({ connectionString });
  await client.connect();
  try {
    return await work(client);
  } finally {
    await client.end();
  }
};
