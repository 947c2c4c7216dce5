import pg from 'pg';

/** The PostgreSQL server that the test run started. */
export const serverUrl = () => {
  const url = process.env.TEST_POSTGRES_URL;
  if (!url) throw new Error('Flows run through "npm test", which starts PostgreSQL.');
  return url;
};

export const databaseUrl = (name: string) => {
  const url = new URL(serverUrl());
  url.pathname = `/${name}`;
  return url.href;
};

/** Runs a statement on the server itself. */
export const onServer = async (text: string) => {
  const client = new pg.Client({ connectionString: serverUrl() });
  await client.connect();
  await client.query(text);
  await client.end();
};
