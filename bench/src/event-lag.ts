import type { Shop } from './shop.ts';

type Buckets = Map<number, number>;

const bucketsOf = async ({ processes }: Shop): Promise<Buckets> => {
  const pages = await Promise.all(
    processes.map(async ({ url }) => (await fetch(`${url}/metrics`)).text()),
  );
  const buckets: Buckets = new Map();
  for (const page of pages)
    for (const [, bound, count] of page.matchAll(
      /^event_delivery_seconds_bucket\{le="(.+?)".*?\} (\d+)/gm,
    )) {
      const upTo = bound === '+Inf' ? Number.POSITIVE_INFINITY : Number(bound);
      buckets.set(upTo, (buckets.get(upTo) ?? 0) + Number(count));
    }
  return buckets;
};

/** How soon facts were heard while something was done: how many, and within how many ms 99 of 100 were. */
export const eventLag = async <Result>(shop: Shop, work: () => Promise<Result>) => {
  const before = await bucketsOf(shop);
  const result = await work();
  const after = await bucketsOf(shop);
  const heard = [...after].map(([upTo, count]) => [upTo, count - (before.get(upTo) ?? 0)] as const);
  const total = Math.max(0, ...heard.map(([, count]) => count));
  const [p99 = 0] = heard.find(([, count]) => count >= total * 0.99) ?? [];
  return { result, events: total, p99Ms: p99 * 1_000 };
};
