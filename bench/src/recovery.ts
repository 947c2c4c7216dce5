import { performance } from 'node:perf_hooks';
import { setTimeout as sleep } from 'node:timers/promises';
import { askerOf } from './closed-loop.ts';
import { buy } from './scenarios.ts';
import { openStandalone, type Shop } from './shop.ts';

const buyers = 10;
const loadMs = 2_000;
const limitMs = 60_000;

/** How soon a shop that was killed in the middle of buying is there again, and has ended all that it had begun. */
export type Recovery = { interrupted: number; readySeconds: number; wholeSeconds: number };

/** Kills a shop with kill -9 while ten people buy, and starts it again on the same home. */
export const recovery = async (
  home: string,
  goods: (shop: Shop) => Promise<string>,
): Promise<Recovery> => {
  const shop = await openStandalone(home);
  const variantId = await goods(shop);
  const { ask } = askerOf(shop.url);
  let isGone = false;
  const buyer = async () => {
    while (!isGone) await buy(ask, [variantId]).catch(() => {});
  };
  const buying = Array.from({ length: buyers }, buyer);
  await sleep(loadMs);
  process.kill(shop.processes[0]!.pid, 'SIGKILL');
  isGone = true;
  await Promise.all(buying);
  const from = performance.now();
  const again = await openStandalone(home);
  try {
    const readySeconds = (performance.now() - from) / 1_000;
    const interrupted = await underWay(again);
    while ((await underWay(again)) > 0) {
      if (performance.now() - from > limitMs) throw new Error('The shop did not recover.');
      await sleep(50);
    }
    return { interrupted, readySeconds, wholeSeconds: (performance.now() - from) / 1_000 };
  } finally {
    await again.stop();
  }
};

/** Sagas and facts that have not come to their end. */
const underWay = async ({ url }: Shop) => {
  const page = await (await fetch(`${url}/metrics`)).text();
  const sagas = [...page.matchAll(/^sagas\{.*?\} (\d+)/gm)].map(([, count]) => Number(count));
  const lags = [...page.matchAll(/^outbox_lag_seconds\{.*?\} (\S+)/gm)].map(([, lag]) =>
    Number(lag) > 0 ? 1 : 0,
  );
  return [...sagas, ...lags].reduce((sum, count) => sum + count, 0);
};
