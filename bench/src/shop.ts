import { readFileSync } from 'node:fs';
import { performance } from 'node:perf_hooks';
import { type Child, startChild } from './child.ts';

/** A shop to be measured. */
export type Shop = {
  url: string;
  readyMs: number;
  staff: { email: string; password: string };
  /** Whose time and memory count as the shop's own. */
  processes: Child[];
  stop(): Promise<void>;
};

/** Opens the shop in one process, with the embedded PostgreSQL under `home`, as `npm start` does. */
export const openStandalone = async (home: string): Promise<Shop> => {
  const startedAt = performance.now();
  const child = await startChild('standalone/src/main.ts', {
    PORT: '0',
    HANSA_HOME: home,
    DEMO: 'accounts',
    RATE_LIMIT: 'off',
    // Building them would be measured along.
    PAGES: 'off',
  });
  return {
    url: child.url,
    readyMs: performance.now() - startedAt,
    staff: { email: 'admin@hansa.test', password: 'hansa-admin' },
    processes: [child],
    stop: child.stop,
  };
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
