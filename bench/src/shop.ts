import { type ChildProcess, spawn } from 'node:child_process';
import { once } from 'node:events';
import { readFileSync } from 'node:fs';
import { performance } from 'node:perf_hooks';

const start = new URL('../../standalone/src/main.ts', import.meta.url).pathname;

// As `npm start` says; more would only be memory.
const startFlags = ['--max-semi-space-size=32', '--heap-growing-percent=60'];

/** A shop in a process of its own, as `npm start` runs it. */
export type Shop = {
  url: string;
  readyMs: number;
  /** The processes whose time and memory count as the shop's own. */
  processes: { pid: number; url: string }[];
  stop(): Promise<void>;
};

/** Opens the shop in one process, with the embedded PostgreSQL under `home`. */
export const openStandalone = async (home: string): Promise<Shop> => {
  const startedAt = performance.now();
  const child = spawn(process.execPath, [...startFlags, start], {
    env: {
      ...process.env,
      NODE_ENV: 'development',
      PORT: '0',
      HANSA_HOME: home,
      DEMO: 'accounts',
      RATE_LIMIT: 'off',
      LOG_LEVEL: 'error',
    },
    stdio: ['ignore', 'pipe', 'inherit'],
  });
  const url = await readyUrl(child);
  return {
    url,
    readyMs: performance.now() - startedAt,
    processes: [{ pid: child.pid!, url }],
    stop: async () => {
      child.kill('SIGTERM');
      await once(child, 'exit');
    },
  };
};

const readyUrl = async (child: ChildProcess) => {
  let output = '';
  for await (const chunk of child.stdout!) {
    output += chunk;
    const port = /is ready.*? http:\/\/localhost:(\d+)/.exec(output)?.[1];
    if (port) return `http://127.0.0.1:${port}`;
  }
  throw new Error(`The shop did not open:\n${output}`);
};

/** What the shop has used so far: seconds of processor time, statements sent to its databases. */
export const used = async ({ processes }: Shop) => {
  const pages = await Promise.all(
    processes.map(async ({ url }) => (await fetch(`${url}/metrics`)).text()),
  );
  return {
    cpuSeconds: sumOf(pages, /^process_cpu_seconds_total (\S+)/gm),
    statements: sumOf(pages, /^database_statements_total\{.*?\} (\S+)/gm),
  };
};

const sumOf = (pages: string[], line: RegExp) =>
  pages
    .flatMap(page => [...page.matchAll(line)])
    .reduce((sum, [, value]) => sum + Number(value), 0);

/** Resident memory of the shop's own processes, in MB. */
export const residentMb = ({ processes }: Shop) =>
  processes.reduce((sum, { pid }) => {
    const kb = /VmRSS:\s+(\d+)/.exec(readFileSync(`/proc/${pid}/status`, 'utf8'))?.[1];
    return sum + Number(kb) / 1_024;
  }, 0);
