import { publish } from '@hansa/chassis/outbox';
import { type Sql, transactionSql } from '@hansa/chassis/sql';
import { type ProductPublished, ProductUpdated } from '@hansa/schema/events/events';
import type { EntityManager } from '@mikro-orm/postgresql';
import type { Product } from './product.entity.ts';

type SearchableProduct = Parameters<typeof ProductUpdated>[0];

const documentOf = `json_build_object(
  'productId', p.id, 'slug', p.slug, 'name', p.name, 'description', p.description,
  'brandId', p.brand_id, 'brandName', (select name from brands where id = p.brand_id),
  'categoryIds', to_json(p.category_ids),
  'categoryNames', (select coalesce(json_agg(c.name), '[]') from categories c where c.id = any(p.category_ids)),
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
export const publishDocument = async (
  em: EntityManager,
  fact: typeof ProductPublished | typeof ProductUpdated,
  { id, version }: Product,
) => {
  await em.flush();
  const [row] = await transactionSql(em)<{ document: SearchableProduct }>(
    `select ${documentOf} as document from products p where p.id = $1`,
    [id],
  );
  await publish(em, fact(row!.document), version);
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
