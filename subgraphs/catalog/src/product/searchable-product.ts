import { publishAll } from '@hansa/chassis/outbox';
import { type Sql, transactionSql } from '@hansa/chassis/sql';
import { type ProductPublished, ProductUpdated } from '@hansa/schema/events/events';
import type { EntityManager } from '@mikro-orm/postgresql';
import type { Product } from './product.entity.ts';

type SearchableProduct = Parameters<typeof ProductUpdated>[0];
type ProductFact = typeof ProductPublished | typeof ProductUpdated;

const documentOf = `json_build_object(
  'productId', p.id, 'slug', p.slug, 'name', p.name, 'description', p.description,
  'brandId', p.brand_id, 'brandName', (select name from brands where id = p.brand_id),
  'brandSlug', (select slug from brands where id = p.brand_id),
  'categoryIds', to_json(p.category_ids),
  'categoryNames', (select coalesce(json_agg(c.name), '[]') from categories c where c.id = any(p.category_ids)),
  'categorySlugs', (select coalesce(json_agg(c.slug), '[]') from categories c where c.id = any(p.category_ids)),
  'publishedAt', p.published_at,
  'variants', (select coalesce(json_agg(json_build_object(
      'variantId', v.id, 'sku', v.sku, 'name', v.name, 'isActive', v.is_active, 'attributes', v.attributes,
      'price', json_build_object('amountMinor', v.price_minor, 'currency', v.currency)
    ) order by v.position), '[]') from product_variants v where v.product_id = p.id)
)`;

/** Tells that something of a product changed that a buyer can search for; of one not for sale, nothing. */
export const publishUpdate = async (em: EntityManager, product: Product) => {
  if (product.status === 'ACTIVE') await publishDocument(em, ProductUpdated, product);
};

/** Tells everything that can be searched of a product. */
export const publishDocument = (em: EntityManager, fact: ProductFact, product: Product) =>
  publishDocuments(em, [{ fact, product }]);

/** Tells everything that can be searched of several products. */
export const publishDocuments = async (
  em: EntityManager,
  told: readonly { fact: ProductFact; product: Product }[],
) => {
  await em.flush();
  await publishVersions(
    em,
    told.map(({ fact, product: { id, version } }) => ({ fact, id, version })),
  );
};

type Version = { fact: ProductFact; id: string; version: number };

const publishVersions = async (em: EntityManager, told: readonly Version[]) => {
  const rows = await transactionSql(em)<{ id: string; document: SearchableProduct }>(
    `select p.id, ${documentOf} as document from products p where p.id = any($1::uuid[])`,
    [told.map(({ id }) => id)],
  );
  const documents = new Map(rows.map(({ id, document }) => [id, document]));
  await publishAll(
    em,
    told.map(({ fact, id, version }) => ({
      fact: fact(documents.get(id)!),
      aggregateVersion: version,
    })),
  );
};

const toldAtOnce = 500;

/** Tells of every product for sale to which something beside it matters, such as the name or address of its brand. */
export const publishUpdatesWhere = async (em: EntityManager, isMeant: string, id: string) => {
  await em.flush();
  const changed = await transactionSql(em)<{ id: string; version: number }>(
    `update products set version = version + 1, updated_at = now()
     where status = 'ACTIVE' and ${isMeant} returning id, version`,
    [id],
  );
  for (let from = 0; from < changed.length; from += toldAtOnce)
    await publishVersions(
      em,
      changed.slice(from, from + toldAtOnce).map(one => ({ fact: ProductUpdated, ...one })),
    );
};

export type SearchableProducts = {
  first?: number | null | undefined;
  afterId?: string | null | undefined;
  productId?: string | null | undefined;
};

/** Products for sale as a search needs them, by id upwards. */
export const searchableProducts = (sql: Sql, { first, afterId, productId }: SearchableProducts) =>
  sql<{ productId: string; version: number; document: string }>(
    `select p.id as "productId", p.version, ${documentOf}::text as document from products p
     where p.status = 'ACTIVE' and ($1::uuid is null or p.id > $1) and ($2::uuid is null or p.id = $2)
     order by p.id limit $3`,
    [afterId ?? null, productId ?? null, first ?? 100],
  );
