import type { Config } from './config.ts';
import { databaseIn } from './home.ts';
import { createDatabase, startPostgres } from './postgres.ts';
import { roomNames } from './rooms.ts';

/** A database for every room, on the embedded PostgreSQL unless the settings name another server. */
export const openDatabases = async ({ POSTGRES_URL, DATABASE_PREFIX, HANSA_HOME }: Config) => {
  const server = POSTGRES_URL
    ? { url: POSTGRES_URL, stop: async () => {} }
    : await startPostgres({ home: HANSA_HOME, durable: true });
  const nameOf = (room: string) => `${DATABASE_PREFIX}${room}`;
  try {
    await Promise.all(roomNames.map(room => createDatabase(server.url, nameOf(room))));
  } catch (error) {
    await server.stop();
    throw error;
  }
  return {
    urlOf: (room: string) => databaseIn(server.url, nameOf(room)),
    stop: server.stop,
  };
};
