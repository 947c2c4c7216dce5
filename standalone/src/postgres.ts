import { mkdir, realpath, rm } from 'node:fs/promises';
import { join } from 'node:path';
import { findPrograms } from './postgres-binaries.ts';
import { ensureCluster, readPassword, superuser } from './postgres-cluster.ts';
import { ask } from './postgres-database.ts';
import { launch } from './postgres-launch.ts';
import { lockHome } from './postgres-lock.ts';
import { findPlace, folderIn, knownFolder, type Place } from './postgres-place.ts';
import { until } from './postgres-process.ts';
import { endServer, findServer, type Server, stopServer } from './postgres-server.ts';

export { createDatabase } from './postgres-database.ts';
export { AlreadyRunning } from './postgres-lock.ts';

/** How the embedded server starts. */
export type PostgresOptions = { home: string; durable: boolean; log?: (line: string) => void };

/** A server that takes connections until it is stopped: at `url` over loopback, at `databaseUrl` the shortest way there is. */
export type RunningPostgres = {
  url: string;
  databaseUrl(name: string): string;
  stop(): Promise<void>;
};

type Start = { home: string; durable: boolean; log: (line: string) => void; deadline: number };

// What remains of 30 seconds is for ending a server that does not come up.
const startLimitMs = 22_000;

/** Starts the PostgreSQL of a home within 30 seconds, or takes over the one left by a crash. */
export const startPostgres = async (options: PostgresOptions): Promise<RunningPostgres> => {
  const home = await makeHome(options.home);
  const unlock = await lockHome(home);
  try {
    const start = { log: () => undefined, ...options, home, deadline: Date.now() + startLimitMs };
    return await bringUp(start, unlock);
  } catch (error) {
    await unlock();
    throw error;
  }
};

/** Deletes the database of a home with all its data, wherever they are, and stops its server. */
export const removePostgres = async (path: string): Promise<void> => {
  const home = await makeHome(path);
  const unlock = await lockHome(home);
  try {
    const folder = await knownFolder(home);
    const server = await findServer(join(folder, 'data'));
    if (server) await stopServer(server);
    for (const one of [folder, folderIn(home)]) {
      await rm(one, { recursive: true, force: true, maxRetries: 5 });
    }
  } finally {
    await unlock();
  }
};

// One home under two names would pass for two.
const makeHome = async (home: string) => {
  await mkdir(home, { recursive: true });
  return realpath(home);
};

const bringUp = async (start: Start, unlock: () => Promise<void>): Promise<RunningPostgres> => {
  const place = await findPlace(start.home, start.log);
  const server = (await reuse(place, start)) ?? (await startNew(place, start));
  const password = await readPassword(place);
  const databaseUrl = (name: string) => urlOf(server, password, name, shortestWayTo(server));
  let stopping: Promise<void> | undefined;
  const stop = () => (stopping ??= stopServer(server).finally(unlock));
  return { url: urlOf(server, password, 'postgres'), databaseUrl, stop };
};

/** The address of a database on a server. */
export const urlOf = (
  { port }: Server,
  password: string | undefined,
  database: string,
  host = '127.0.0.1',
) => `postgres://${superuser}:${password}@${host}:${port}/${database}`;

/** The host in an address: the folder of the socket where there is one. */
const shortestWayTo = ({ socketFolder }: Server) =>
  socketFolder ? encodeURIComponent(socketFolder) : undefined;

const startNew = async (place: Place, { home, durable, log, deadline }: Start) => {
  const programs = await findPrograms(place);
  const timeoutMs = Math.max(1_000, deadline - Date.now());
  if (await ensureCluster({ place, programs, durable, timeoutMs })) {
    log(`PostgreSQL's files made in ${place.folder}`);
  }
  const { folder, account } = place;
  const logFile = join(folderIn(home), 'log');
  return launch({ programs, data: join(folder, 'data'), logFile, account, durable, deadline });
};

// After kill -9 of this program the server lives on.
const reuse = async (place: Place, { durable, log }: Start): Promise<Server | undefined> => {
  const server = await findServer(join(place.folder, 'data'));
  if (!server) return undefined;
  const settings = await settingsOf(server, await readPassword(place));
  const isOurs = settings?.data === server.data;
  if (isOurs && settings.fsync === (durable ? 'on' : 'off')) {
    log(`PostgreSQL (pid ${server.pid}) was still running`);
    return server;
  }
  log(`PostgreSQL (pid ${server.pid}) was still running and is restarted`);
  await (isOurs ? stopServer(server) : endServer(server));
  return undefined;
};

type Settings = { data: string; fsync: string };
const settingsSql = `SELECT current_setting('data_directory') AS data,
  current_setting('fsync') AS fsync`;

// It may still be starting, so it gets a few seconds to answer.
const settingsOf = async (server: Server, password: string | undefined) => {
  const url = urlOf(server, password, 'postgres');
  let found: Settings | undefined;
  const answers = async () => {
    [found] = await ask<Settings>(url, settingsSql).catch(() => []);
    return found !== undefined;
  };
  await until(answers, Date.now() + 5_000);
  return found;
};
