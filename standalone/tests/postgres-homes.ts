import { type ChildProcess, spawn } from 'node:child_process';
import { once } from 'node:events';
import { access, chmod, mkdtemp, readdir, readFile, rm } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { setTimeout as pause } from 'node:timers/promises';
import { type RunningPostgres, removePostgres, startPostgres } from '../src/postgres.ts';
import { ask } from '../src/postgres-database.ts';

const homes: string[] = [];
const running: RunningPostgres[] = [];
export const children: ChildProcess[] = [];

/** A folder that PostgreSQL may use, gone after the test. */
export const newHome = async (mode = 0o755) => {
  const home = await mkdtemp(join(tmpdir(), 'hansa-test-'));
  await chmod(home, mode);
  homes.push(home);
  return home;
};

/** Starts in a home and stops after the test. */
export const start = async (home: string, durable = true) => {
  const server = await startPostgres({ home, durable });
  running.push(server);
  return server;
};

const programIn = (home: string) => `
  import { startPostgres } from '${new URL('../src/postgres.ts', import.meta.url)}';
  try {
    const { url } = await startPostgres({ home: '${home}', durable: true });
    console.log(url);
    setInterval(() => {}, 1000);
  } catch (error) {
    console.log(error.message);
  }`;

/** Waits until the first start is at work on its files. */
export const untilUnfinished = async (folder: string) => {
  const isThere = async () =>
    (await readdir(folder).catch(() => [])).some(name => name.startsWith('data.new-'));
  while (!(await isThere())) await pause(10);
  await pause(100);
};

/** Another process in a group of its own, as a terminal would start it. */
export const startElsewhere = (home: string) => {
  const args = ['--input-type=module', '--eval', programIn(home)];
  const child = spawn(process.execPath, args, { detached: true, stdio: ['ignore', 'pipe', 2] });
  children.push(child);
  return child;
};

/** What a process says first: the address of its server, or why it has none. */
export const firstLineOf = async (child: ChildProcess) =>
  String((await once(child.stdout!, 'data'))[0]).trim();

/** Ends a process and all of its group at once, as the kernel does when memory ends. */
export const killGroup = async (child: ChildProcess) => {
  process.kill(-child.pid!, 'SIGKILL');
  await once(child, 'exit');
};

/** Where a server keeps its data. */
export const dataFolderOf = async (url: string) =>
  (await ask<{ data_directory: string }>(url, 'SHOW data_directory'))[0]!.data_directory;

/** The file in which a server notes its process id. */
export const pidFileOf = async (url: string) => join(await dataFolderOf(url), 'postmaster.pid');

/** The process id that such a file notes. */
export const pidIn = async (file: string) => Number.parseInt(await readFile(file, 'utf8'), 10);

/** Ends a server without warning; answers where it noted its process id. */
export const killServer = async (url: string) => {
  const pidFile = await pidFileOf(url);
  process.kill(await pidIn(pidFile), 'SIGKILL');
  return pidFile;
};

/** Writes one word. */
export const remember = (url: string, word: string) =>
  ask(url, `CREATE TABLE memory AS SELECT '${word}' AS word`);

/** Reads that word. */
export const recall = async (url: string) =>
  (await ask<{ word: string }>(url, 'SELECT word FROM memory'))[0]?.word;

/** One setting of a server. */
export const settingOf = async (url: string, name: string) =>
  (await ask<{ value: string }>(url, `SELECT current_setting('${name}') AS value`))[0]?.value;

/** Whether there is such a file or folder. */
export const exists = (path: string) =>
  access(path).then(
    () => true,
    () => false,
  );

const end = async (child: ChildProcess) => {
  if ((child.exitCode ?? child.signalCode) !== null) return;
  child.kill('SIGKILL');
  await once(child, 'exit');
};

/** Stops and deletes what a test left. */
export const cleanUp = async () => {
  for (const child of children.splice(0)) await end(child);
  for (const server of running.splice(0)) await server.stop();
  for (const home of homes.splice(0)) {
    await removePostgres(home);
    await rm(home, { recursive: true });
  }
};
