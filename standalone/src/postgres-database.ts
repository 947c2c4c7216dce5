import pg from 'pg';

// Duplicate database, and the same found a moment later by the catalogue's unique index.
const existsAlready = ['42P04', '23505'];

/** Asks one question on a connection of its own. */
export const ask = async <Row extends pg.QueryResultRow>(url: string, sql: string) => {
  const limits = { connectionTimeoutMillis: 2_000, query_timeout: 20_000 };
  const client = new pg.Client({ connectionString: url, ...limits });
  // A server that dies meanwhile fails the question; unheard, it would also end this process.
  client.on('error', () => undefined);
  try {
    await client.connect();
    return (await client.query<Row>(sql)).rows;
  } finally {
    await client.end();
  }
};

/** Creates a database unless it exists; two callers at once both succeed. */
export const createDatabase = async (url: string, name: string): Promise<void> => {
  if (!/^[a-z][a-z0-9_]{0,62}$/.test(name)) throw new Error(`Not a database name: ${name}`);
  const found = await ask(url, `SELECT FROM pg_database WHERE datname = '${name}'`);
  if (found.length > 0) return;
  await ask(url, `CREATE DATABASE "${name}"`).catch((error: { code?: string }) => {
    if (!existsAlready.includes(error.code ?? '')) throw error;
  });
};
