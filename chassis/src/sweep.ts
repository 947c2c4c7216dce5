import { randomUUID } from 'node:crypto';
import { sleep } from './backoff.ts';
import { correlated } from './correlation.ts';
import { DependencyUnavailable } from './faults.ts';
import type { Log } from './log.ts';

/** Work that is due by the clock: it looks for what is due, does it, and says how much that was. */
export type Sweep<Tools> = {
  name: string;
  everyMs: number;
  run: (tools: Tools) => Promise<number>;
};

const patience = 3;

/** Runs sweeps until stopped, each on its own; a sweep that found something looks again at once. */
export const startSweeps = <Tools>(
  service: string,
  sweeps: readonly Sweep<Tools>[],
  tools: () => Tools,
  log: Log,
) => {
  const stopping = new AbortController();
  const loops = sweeps.map(async ({ name, everyMs, run }) => {
    let failures = 0;
    while (!stopping.signal.aborted) {
      const origin = { service, correlationId: randomUUID(), causationId: null };
      const done = await correlated(origin, () => run(tools())).catch(error => {
        failures += 1;
        // Another service may be on its way, as when all start at once.
        const isPassing = error instanceof DependencyUnavailable && failures < patience;
        log[isPassing ? 'debug' : 'warn']({ err: error, sweep: name }, 'A sweep failed');
        return null;
      });
      if (done !== null) failures = 0;
      if (!done) await sleep(everyMs, stopping.signal);
    }
  });
  return {
    stop: async () => {
      stopping.abort();
      await Promise.all(loops);
    },
  };
};
