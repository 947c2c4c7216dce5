import { readFile, writeFile } from 'node:fs/promises';
import { join } from 'node:path';
import { commandOf, until } from './postgres-process.ts';

/** A living PostgreSQL server of a data folder; the folder of its socket is empty where it only listens on a port. */
export type Server = { pid: number; port: number; data: string; socketFolder: string };

const pidFileIn = (data: string) => join(data, 'postmaster.pid');
const linesOf = async (data: string) =>
  (await readFile(pidFileIn(data), 'utf8').catch(() => '')).split('\n');

// The id in a left-over file may belong to anybody by now.
const isServerOf = async (data: string, pid: number) =>
  pid > 0 && (await commandOf(pid)).includes(` -D ${data} `);

/** The server that runs on a data folder, whoever started it. */
export const findServer = async (data: string): Promise<Server | undefined> => {
  const lines = await linesOf(data);
  const [pid = 0, , , port] = lines.map(Number);
  const socketFolder = lines[4]?.trim() ?? '';
  return port && (await isServerOf(data, pid)) ? { pid, port, data, socketFolder } : undefined;
};

/** Whether a server says that it takes connections. */
export const isReady = async ({ data, pid }: Server): Promise<boolean> => {
  const lines = await linesOf(data);
  return Number(lines[0]) === pid && lines[7]?.trim() === 'ready';
};

/**
 * Makes a left-over pid file harmless when its process is none of ours. PostgreSQL refuses to
 * start beside a living id, but skips its parent's, and then still finds orphaned sessions by the
 * shared memory that the file names: deleting the file would blind it to them.
 */
export const disownPidFile = async (data: string): Promise<void> => {
  const [pid, ...rest] = await linesOf(data);
  if (pid) await writeFile(pidFileIn(data), [process.pid, ...rest].join('\n'));
};

type Patience = readonly (readonly [signal: NodeJS.Signals, waitMs: number])[];
const abruptly: Patience = [
  ['SIGQUIT', 5_000],
  ['SIGKILL', 2_500],
];
const gently: Patience = [['SIGINT', 12_000], ...abruptly];

const send = (pid: number, signal: NodeJS.Signals) => {
  try {
    process.kill(pid, signal);
  } catch (error) {
    // It may end between the look and the signal.
    if ((error as NodeJS.ErrnoException).code !== 'ESRCH') throw error;
  }
};

const stop = async ({ pid, data }: Server, patience: Patience) => {
  const isGone = async () => !(await isServerOf(data, pid));
  for (const [signal, waitMs] of patience) {
    if (await isGone()) return;
    send(pid, signal);
    if (await until(isGone, Date.now() + waitMs)) return;
  }
  throw new Error(`PostgreSQL (pid ${pid}) does not stop`);
};

/** Stops a server within 20 seconds: its sessions end, its data are written. */
export const stopServer = (server: Server): Promise<void> => stop(server, gently);

/** Ends a server that no longer answers; its next start recovers the data. */
export const endServer = (server: Server): Promise<void> => stop(server, abruptly);
