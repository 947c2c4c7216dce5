import { randomUUID } from 'node:crypto';
import { sleep } from './backoff.ts';
import { correlated } from './correlation.ts';
import type { Log } from './log.ts';

/** Work that is due by the clock: it looks for what is due, does it, and says how much that was. */
export type Sweep<Tools> = {
  name: string;
  everyMs: number;
  run: (tools: Tools) => Promise<number>;
};

/** Runs sweeps until stopped, each on its own; a sweep that found something looks again at once. */
export const startSweeps = <Tools>(
  service: string,
  sweeps: readonly Sweep<Tools>[],
  tools: () => Tools,
  log: Log,
) => {
  const stopping = new AbortController();
  const loops = sweeps.map(async ({ name, everyMs, run }) => {
    while (!stopping.signal.aborted) {
      const origin = { service, correlationId: randomUUID(), causationId: null };
      const done = await correlated(origin, () => run(tools())).catch(error => {
        log.warn({ err: error, sweep: name }, 'A sweep failed');
        return 0;
      });
      if (done === 0) await sleep(everyMs, stopping.signal);
    }
  });
  return {
    stop: async () => {
      stopping.abort();
      await Promise.all(loops);
    },
  };
};
