import { sleep } from '@hansa/chassis/backoff';
import type { Sql } from '@hansa/chassis/sql';
import type { SearchTools } from '../clients/clients.ts';
import { indexProducts } from './index-product.ts';
import { beginLeased, type Report } from './rebuild-lease.ts';

export type RebuildSearchIndex = { removeMissing?: boolean | null | undefined };

const pageSize = 200;
// Whoever asks waits no longer than this; the gateway would not, either.
const patienceMs = 3_000;

/**
 * Asks for every product and its stock and indexes them anew, while searching goes on. Answers when that is done, or
 * soon if it takes long: how many products are in the index now, and whether it goes on.
 */
export const rebuildSearchIndex = async (
  tools: SearchTools,
  { removeMissing }: RebuildSearchIndex,
) => {
  const { done } = await beginLeased(tools.sql, async report => {
    const startedAt = await now(tools);
    await indexAll(tools, report);
    if (removeMissing ?? true) await delistMissing(tools, startedAt);
    return true;
  });
  const answered = new AbortController();
  const patience = sleep(patienceMs, answered.signal).then(() => false);
  const isFinished = await Promise.race([done, patience]).finally(() => answered.abort());
  if (!isFinished) done.catch(error => tools.log.warn({ err: error }, 'A rebuild failed'));
  return { indexedProducts: await listedProducts(tools.sql), isFinished };
};

const indexAll = async (tools: SearchTools, report: Report) => {
  let indexed = 0;
  let lastId: string | null = null;
  for (;;) {
    const page = await tools.clients.catalog.page(pageSize, lastId);
    if (page.length === 0) return;
    await indexProducts(tools, page);
    indexed += page.length;
    await report(indexed);
    lastId = page.at(-1)!.document.productId;
  }
};

const now = async ({ sql }: SearchTools) => {
  const [row] = await sql<{ now: string }>('select clock_timestamp()::text as now');
  return row!.now;
};

/** What Catalog did not name was not indexed since the start, unless an event came for it meanwhile. */
const delistMissing = ({ sql }: SearchTools, startedAt: string) =>
  sql(
    'update indexed_products set is_listed = false where is_listed and indexed_at < $1::timestamptz',
    [startedAt],
  );

/** How many products can be found. */
export const listedProducts = async (sql: Sql) => {
  const [row] = await sql<{ count: number }>(
    'select count(*) as count from indexed_products where is_listed',
  );
  return row!.count;
};
