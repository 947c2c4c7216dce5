import type { SearchTools } from '../clients/clients.ts';
import { indexProducts } from './index-product.ts';
import { leased } from './rebuild-lease.ts';

export type RebuildSearchIndex = { removeMissing?: boolean | null | undefined };

const pageSize = 200;

/** Asks for every product and its stock and indexes them anew, while searching goes on; answers how many there are. */
export const rebuildSearchIndex = (
  tools: SearchTools,
  { removeMissing }: RebuildSearchIndex,
): Promise<number> =>
  leased(tools.sql, async renew => {
    const startedAt = await now(tools);
    await indexAll(tools, renew);
    if (removeMissing ?? true) await delistMissing(tools, startedAt);
    return listedProducts(tools);
  });

const indexAll = async (tools: SearchTools, renew: () => Promise<void>) => {
  let lastId: string | null = null;
  for (;;) {
    const page = await tools.clients.catalog.page(pageSize, lastId);
    if (page.length === 0) return;
    await indexProducts(tools, page);
    await renew();
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

const listedProducts = async ({ sql }: SearchTools) => {
  const [row] = await sql<{ count: number }>(
    'select count(*) as count from indexed_products where is_listed',
  );
  return row!.count;
};
