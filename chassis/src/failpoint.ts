import { AsyncLocalStorage } from 'node:async_hooks';
import { isFailing } from './config.ts';

/** What a test may order: to note the points passed, to tell them, or to be struck by a signal at one of them. */
export type FailpointOrder =
  | { record: true }
  | { tell: true }
  | { strike: { point: string; pass: number; signal: NodeJS.Signals } | null };

const places = new AsyncLocalStorage<string>();
let passed: Map<string, number> | null = null;
let strike: { point: string; passesLeft: number; signal: NodeJS.Signals } | null = null;

/** Work whose commits and calls are failpoints, under this name. Costs nothing unless failpoints are on. */
export const atPlace = <Result>(name: string, work: () => Result): Result =>
  isFailing ? places.run(name, work) : work();

/**
 * Passes the failpoint before something that others will see, such as a commit or a call, and answers how to pass the one
 * after it. At either a test may have this process killed or frozen.
 */
export const failpoints = (what: string) => {
  const place = isFailing && places.getStore();
  if (!place) return () => {};
  pass(`${place}: before ${what}`);
  return () => pass(`${place}: after ${what}`);
};

/** Does a call between its failpoints; one that fails does not reach the second. */
export const failable = async <Result>(what: string, call: () => Promise<Result>) => {
  const done = failpoints(what);
  const result = await call();
  done();
  return result;
};

const pass = (point: string) => {
  passed?.set(point, (passed.get(point) ?? 0) + 1);
  if (strike?.point !== point) return;
  strike.passesLeft -= 1;
  if (strike.passesLeft > 0) return;
  const { signal } = strike;
  strike = null;
  process.kill(process.pid, signal);
};

if (isFailing) {
  process.on('message', (order: FailpointOrder) => {
    if ('record' in order) passed = new Map();
    if ('tell' in order) process.send?.({ points: [...(passed ?? [])] });
    if ('strike' in order) {
      strike = order.strike && { ...order.strike, passesLeft: order.strike.pass };
    }
  });
  // Listening must not keep alive what has stopped.
  process.channel?.unref();
}
