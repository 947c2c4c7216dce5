import { transactionSql } from '@hansa/chassis/sql';
import type { EntityManager } from '@mikro-orm/postgresql';
import type { IndexedProduct } from './indexed-product.ts';

/** Lists products as they are now. One that is known in a later version stays as it is. */
export const storeProducts = async (em: EntityManager, products: readonly IndexedProduct[]) => {
  const stored = new Set(await upsert(em, products));
  const current = products.filter(({ productId }) => stored.has(productId));
  await replaceVariants(em, current);
  await learnWords(em, current);
};

/** Takes a product out of the list. What is left of it keeps an earlier update that comes late from listing it again. */
export const delistProduct = (em: EntityManager, productId: string, version: number) =>
  transactionSql(em)(
    `insert into indexed_products as p (product_id, version, is_listed) values ($1, $2, false)
     on conflict (product_id) do update set version = excluded.version, is_listed = false
     where p.version <= excluded.version`,
    [productId, version],
  );

// Sorted, so that two who store the same products wait for each other instead of for ever.
const upsert = async (em: EntityManager, products: readonly IndexedProduct[]) => {
  const rows = await transactionSql(em)<{ product_id: string }>(
    `insert into indexed_products as p (product_id, version, is_listed, name, words, brand_id, category_ids,
       brand_slug, category_slugs, published_at, currency, min_price_minor)
     select "productId", version, true, name, words::tsvector, "brandId",
       array(select jsonb_array_elements_text("categoryIds")::uuid), "brandSlug", "categorySlugs", "publishedAt",
       currency, "minPriceMinor"
     from jsonb_to_recordset($1) as d("productId" uuid, version integer, name text, words text, "brandId" uuid,
       "categoryIds" jsonb, "brandSlug" text, "categorySlugs" text[], "publishedAt" timestamptz, currency text, "minPriceMinor" bigint)
     order by "productId"
     on conflict (product_id) do update set version = excluded.version, is_listed = true, name = excluded.name,
       words = excluded.words, brand_id = excluded.brand_id, category_ids = excluded.category_ids,
       brand_slug = excluded.brand_slug, category_slugs = excluded.category_slugs, published_at = excluded.published_at, currency = excluded.currency,
       min_price_minor = excluded.min_price_minor, indexed_at = clock_timestamp()
     where p.version <= excluded.version
     returning product_id`,
    [JSON.stringify(products)],
  );
  return rows.map(({ product_id }) => product_id);
};

const replaceVariants = async (em: EntityManager, products: readonly IndexedProduct[]) => {
  const sql = transactionSql(em);
  const variants = products.flatMap(({ productId, variants }) =>
    variants.map(variant => ({ productId, ...variant })),
  );
  await sql('delete from indexed_variants where product_id = any($1::uuid[])', [
    products.map(({ productId }) => productId),
  ]);
  await sql(
    `insert into indexed_variants (product_id, sku, price_minor, currency)
     select "productId", sku, "priceMinor", currency
     from jsonb_to_recordset($1) as v("productId" uuid, sku text, "priceMinor" bigint, currency text)`,
    [JSON.stringify(variants)],
  );
};

const learnWords = (em: EntityManager, products: readonly IndexedProduct[]) =>
  transactionSql(em)(
    `insert into vocabulary (word) select word from unnest($1::text[]) as w(word)
     where not exists (select from vocabulary v where v.word = w.word)
     order by word collate "C" on conflict do nothing`,
    [[...new Set(products.flatMap(({ vocabulary }) => vocabulary))]],
  );
