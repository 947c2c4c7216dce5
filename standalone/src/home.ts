import { z } from '@hansa/chassis/config';

const checkout = new URL('../../', import.meta.url).pathname;

/** Where the databases of the shop are. */
export const homeSettings = {
  HANSA_HOME: z.string().default(`${checkout}.hansa`),
  /** A PostgreSQL server to use instead of the embedded one, with a prefix for its databases: for tests. */
  POSTGRES_URL: z.url().optional(),
  DATABASE_PREFIX: z
    .string()
    .regex(/^[a-z][a-z0-9_]{0,30}$/)
    .or(z.literal(''))
    .default(''),
};

/** The address of another database on the server of a URL. */
export const databaseIn = (serverUrl: string, name: string) => {
  const url = new URL(serverUrl);
  url.pathname = `/${name}`;
  return url.href;
};
