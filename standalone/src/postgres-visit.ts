import { realpath, stat } from 'node:fs/promises';
import { join } from 'node:path';
import { CannotStart } from '@hansa/chassis/config';
import { AlreadyRunning, startPostgres, urlOf } from './postgres.ts';
import { readPassword } from './postgres-cluster.ts';
import { knownFolder } from './postgres-place.ts';
import { until } from './postgres-process.ts';
import { findServer, isReady } from './postgres-server.ts';

/** A server that is somebody's, for as long as a visit takes. */
export type Visit = { url: string; leave(): Promise<void> };

const comingUpLimitMs = 10_000;

/** Comes to the PostgreSQL of a home that there is: a running shop's, or one started for the visit and stopped after it. */
export const visitPostgres = async (path: string): Promise<Visit> => {
  const folder = await folderOf(path);
  try {
    const { url, stop } = await startPostgres({ home: path, durable: true });
    return { url, leave: stop };
  } catch (error) {
    if (!(error instanceof AlreadyRunning)) throw error;
    return { url: await runningUrl(folder, error.message), leave: async () => {} };
  }
};

const folderOf = async (path: string) => {
  const home = await realpath(path).catch(() => undefined);
  const folder = home && (await knownFolder(home));
  const isThere = folder && (await stat(join(folder, 'data')).catch(() => undefined));
  if (!isThere) throw new CannotStart(`There is no shop in ${path}: npm start opens one.`);
  return folder;
};

// A shop that is just opening or closing has the home, but no server yet or any more.
const runningUrl = async (folder: string, whoHasIt: string) => {
  const find = () => findServer(join(folder, 'data'));
  const isUp = async () => {
    const server = await find();
    return server !== undefined && (await isReady(server));
  };
  const server = (await until(isUp, Date.now() + comingUpLimitMs)) ? await find() : undefined;
  if (!server) throw new CannotStart(`${whoHasIt}, but its PostgreSQL does not answer.`);
  return urlOf(server, await readPassword({ folder, account: undefined }), 'postgres');
};
