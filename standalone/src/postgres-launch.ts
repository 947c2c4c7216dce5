import { spawn } from 'node:child_process';
import { once } from 'node:events';
import { open, readFile, rename, stat } from 'node:fs/promises';
import { createServer } from 'node:net';
import { join } from 'node:path';
import { setTimeout as pause } from 'node:timers/promises';
import { type Account, apart, until } from './postgres-process.ts';
import { disownPidFile, endServer, isReady, type Server } from './postgres-server.ts';

/** What a server needs to start. */
export type Launch = {
  programs: string;
  data: string;
  logFile: string;
  account: Account | undefined;
  durable: boolean;
  deadline: number;
  choosePort?: () => Promise<number>;
};

// Another program took the port meanwhile, or sessions of a killed server are still ending.
const passing = /could not create any TCP\/IP sockets|pre-existing shared memory block/;

/** Starts a server and waits until it takes connections. */
export const launch = async (start: Launch): Promise<Server> => {
  for (;;) {
    const { server, failure } = await attempt(start);
    if (server) return server;
    if (!passing.test(failure) || Date.now() > start.deadline) {
      throw new Error(`PostgreSQL did not start (see ${start.logFile}): ${failure.trim()}`);
    }
    await pause(100);
  }
};

type Attempt = { server: Server; failure?: never } | { server?: never; failure: string };

const attempt = async (start: Launch): Promise<Attempt> => {
  const port = await (start.choosePort ?? freePort)();
  await disownPidFile(start.data);
  const { size, handle } = await openLog(start.logFile);
  const child = spawnServer(start, port, handle.fd);
  await handle.close();
  const { data } = start;
  const server = { pid: child.process.pid ?? 0, port, data, socketFolder: socketFolderOf(data) };
  const settled = await until(
    async () => child.end() !== undefined || (await isReady(server)),
    start.deadline,
  );
  if (settled && child.end() === undefined) return { server };
  if (!settled) await endServer(server);
  const said = (await readFile(start.logFile)).subarray(size).toString();
  return { failure: said || child.end() || 'it took too long' };
};

const spawnServer = (start: Launch, port: number, log: number) => {
  const child = spawn(join(start.programs, 'postgres'), argumentsOf(start, port), {
    ...apart,
    ...start.account,
    stdio: ['ignore', log, log],
  });
  let end: string | undefined;
  child.once('error', error => (end = error.message));
  child.once('exit', (code, signal) => (end = `it ended with ${code ?? signal}`));
  child.unref();
  return { process: child, end: () => end };
};

const argumentsOf = ({ data, durable }: Launch, port: number) => {
  const settings = {
    port,
    listen_addresses: '127.0.0.1',
    unix_socket_directories: socketFolderOf(data),
    // A test run opens a shop for every worker and keeps two for all of them.
    max_connections: durable ? 200 : 800,
    shared_buffers: '128MB',
    jit: 'off',
    // A catalogue that was just imported is not planned for as if it were empty.
    autovacuum_naptime: '10s',
    // Parallel plans need more shared memory than a container offers, and small tables no such plan.
    max_parallel_workers_per_gather: 0,
    ...(durable ? {} : { fsync: 'off', synchronous_commit: 'off', full_page_writes: 'off' }),
  };
  const flags = Object.entries(settings).flatMap(([name, value]) => ['-c', `${name}=${value}`]);
  return ['-D', data, ...flags];
};

/** A socket of the file system spares a twentieth of a purchase; its path must be short, and plain enough for a list of paths. */
const socketFolderOf = (data: string) =>
  process.platform !== 'win32' && data.length <= 80 && /^[\w./-]+$/.test(data) ? data : '';

const freePort = async (): Promise<number> => {
  const probe = createServer().listen(0, '127.0.0.1');
  await once(probe, 'listening');
  const { port } = probe.address() as { port: number };
  probe.close();
  await once(probe, 'close');
  return port;
};

const maximalLogBytes = 5_000_000;

const openLog = async (file: string) => {
  const size = await stat(file).then(
    found => found.size,
    () => 0,
  );
  if (size > maximalLogBytes) await rename(file, `${file}.old`);
  return { size: size > maximalLogBytes ? 0 : size, handle: await open(file, 'a', 0o600) };
};
