import { transactionSql } from '@hansa/chassis/sql';
import type { EntityManager } from '@mikro-orm/postgresql';
import type { Searchable, SearchTools } from '../clients/clients.ts';
import { ProductNotFound, RebuildInProgress } from '../errors.ts';
import { indexDocument, indexStock, type StockLevel } from './index-product.ts';

const pageSize = 50;
const skusAtOnce = 500;
const leaseSeconds = 60;

/** Asks catalog and inventory for one product and indexes it anew; answers its id. */
export const indexProduct = async (tools: SearchTools, { productId }: { productId: string }) => {
  const found = await tools.clients.catalog.products({ productId });
  if (found.length === 0) throw new ProductNotFound({ id: productId });
  await indexPage(tools, found);
  return productId;
};

export type RebuildIndex = { removeMissing?: boolean | null | undefined };

/** Asks for every product and indexes it anew, page by page, while searching goes on; answers how many there are. */
export const rebuildIndex = async (tools: SearchTools, { removeMissing }: RebuildIndex) => {
  const startedAt = await lease(tools.em);
  try {
    await indexAll(tools);
    if (removeMissing ?? true) await delistMissing(tools.em, startedAt);
    return await countListed(tools);
  } finally {
    await inTransaction(tools.em, 'delete from rebuilds', []);
  }
};

const indexAll = async (tools: SearchTools) => {
  let afterId: string | null = null;
  for (;;) {
    const page = await tools.clients.catalog.products({ first: pageSize, afterId });
    const last = page.at(-1);
    if (!last) return;
    await indexPage(tools, page);
    await inTransaction(tools.em, `update rebuilds set leased_until = ${leaseEnd}`, []);
    afterId = last.document.productId;
  }
};

const indexPage = async ({ em, clients }: SearchTools, page: readonly Searchable[]) => {
  const skus = page.flatMap(({ document }) => document.variants.map(({ sku }) => sku));
  const levels: StockLevel[] = [];
  for (let i = 0; i < skus.length; i += skusAtOnce) {
    levels.push(...(await clients.inventory.stockOf(skus.slice(i, i + skusAtOnce))));
  }
  await em.fork().transactional(async em => {
    for (const { document, version } of page) await indexDocument(em, document, version);
    await indexStock(em, levels);
  });
};

const leaseEnd = `clock_timestamp() + make_interval(secs => ${leaseSeconds})`;

/** One rebuild at a time, however many processes there are; one whose process died gives way after a minute. */
const lease = async (em: EntityManager) => {
  const [taken] = await inTransaction<{ now: string }>(
    em,
    `insert into rebuilds as r (leased_until) values (${leaseEnd})
     on conflict (is_only) do update set leased_until = excluded.leased_until
     where r.leased_until < clock_timestamp() returning clock_timestamp()::text as now`,
    [],
  );
  if (!taken) throw new RebuildInProgress({});
  return taken.now;
};

// What was indexed since the rebuild began is there; everything else catalog no longer has for sale.
const delistMissing = (em: EntityManager, startedAt: string) =>
  inTransaction(
    em,
    'update indexed_products set is_listed = false where is_listed and indexed_at < $1::timestamptz',
    [startedAt],
  );

const countListed = async ({ sql }: SearchTools) => {
  const [row] = await sql<{ count: number }>(
    'select count(*) as count from indexed_products where is_listed',
  );
  return row!.count;
};

const inTransaction = <Row>(em: EntityManager, text: string, values: readonly unknown[]) =>
  em.fork().transactional(em => transactionSql(em)<Row>(text, values));
