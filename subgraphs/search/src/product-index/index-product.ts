import { transactionSql } from '@hansa/chassis/sql';
import type { ProductUpdated } from '@hansa/schema/events/events';
import type { EntityManager } from '@mikro-orm/postgresql';
import { normalText, umlautText } from './normal-text.ts';

/** Everything that can be searched of a product. */
export type ProductDocument = Parameters<typeof ProductUpdated>[0];

/** Puts a product in the index as it is at a version; an older one changes nothing. */
export const indexDocument = async (
  em: EntityManager,
  product: ProductDocument,
  version: number,
) => {
  const active = product.variants.filter(({ isActive }) => isActive);
  const prices = active.map(({ price }) => price.amountMinor);
  const isNewer = await upsert(em, product.productId, version, {
    isListed: active.length > 0,
    brandId: product.brandId,
    categoryIds: product.categoryIds,
    publishedAt: product.publishedAt,
    currency: active[0]?.price.currency ?? null,
    minPrice: prices.length > 0 ? Math.min(...prices) : null,
    maxPrice: prices.length > 0 ? Math.max(...prices) : null,
    ...textsOf(product),
  });
  if (isNewer) await replaceVariants(em, product.productId, active);
};

/** Takes a product out of what is found. It stays known, so that an older fact that comes late does not bring it back. */
export const delistProduct = (em: EntityManager, productId: string, version: number) =>
  upsert(em, productId, version, nothing);

/** Notes how many of a SKU are available at a version; an older one changes nothing. */
export const indexStock = (em: EntityManager, levels: readonly StockLevel[]) =>
  transactionSql(em)(
    `insert into indexed_stock as s (sku, version, available)
     select sku, version, available from jsonb_to_recordset($1) as l(sku text, version bigint, available int)
     on conflict (sku) do update set version = excluded.version, available = excluded.available
     where s.version < excluded.version`,
    [JSON.stringify(levels)],
  );

export type StockLevel = { sku: string; version: number; available: number };

type Entry = {
  isListed: boolean;
  brandId: string | null;
  categoryIds: readonly string[];
  publishedAt: string | null;
  currency: string | null;
  minPrice: number | null;
  maxPrice: number | null;
  name: string;
  words: string;
  description: string;
};

const nothing: Entry = {
  isListed: false,
  brandId: null,
  categoryIds: [],
  publishedAt: null,
  currency: null,
  minPrice: null,
  maxPrice: null,
  name: '',
  words: '',
  description: '',
};

const bothSpellings = (text: string) => `${normalText(text)} ${umlautText(text)}`.trim();

const textsOf = ({ name, description, brandName, categoryNames, variants }: ProductDocument) => {
  const others = variants.flatMap(({ name, sku, attributes }) => [
    name,
    sku,
    ...attributes.map(({ value }) => value),
  ]);
  return {
    name: bothSpellings(name),
    words: bothSpellings([brandName ?? '', ...categoryNames, ...others].join(' ')),
    description: bothSpellings(description),
  };
};

const upsert = async (em: EntityManager, productId: string, version: number, entry: Entry) => {
  const changed = await transactionSql(em)(
    `insert into indexed_products as p (product_id, version, is_listed, brand_id, category_ids, published_at,
       currency, min_price_minor, max_price_minor, name_text, words)
     values ($1, $2, $3, $4, $5::uuid[], $6, $7, $8, $9, $10,
       setweight(to_tsvector('simple', $10), 'A') || setweight(to_tsvector('simple', $11), 'B')
         || setweight(to_tsvector('simple', $12), 'C'))
     on conflict (product_id) do update set version = excluded.version, is_listed = excluded.is_listed,
       brand_id = excluded.brand_id, category_ids = excluded.category_ids, published_at = excluded.published_at,
       currency = excluded.currency, min_price_minor = excluded.min_price_minor,
       max_price_minor = excluded.max_price_minor, name_text = excluded.name_text, words = excluded.words,
       indexed_at = clock_timestamp()
     where p.version <= excluded.version returning product_id`,
    [
      productId,
      version,
      entry.isListed,
      entry.brandId,
      entry.categoryIds,
      entry.publishedAt,
      entry.currency,
      entry.minPrice,
      entry.maxPrice,
      entry.name,
      entry.words,
      entry.description,
    ],
  );
  return changed.length > 0;
};

const replaceVariants = async (
  em: EntityManager,
  productId: string,
  variants: ProductDocument['variants'],
) => {
  const sql = transactionSql(em);
  const rows = variants.map(({ sku, price }) => ({ sku, ...price }));
  await sql('delete from indexed_variants where product_id = $1', [productId]);
  await sql(
    `insert into indexed_variants (sku, product_id, price_minor, currency)
     select sku, $1, "amountMinor", currency from jsonb_to_recordset($2) as v(sku text, "amountMinor" bigint, currency text)
     on conflict (sku) do update set product_id = excluded.product_id, price_minor = excluded.price_minor, currency = excluded.currency`,
    [productId, JSON.stringify(rows)],
  );
};
