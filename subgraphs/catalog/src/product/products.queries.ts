import { connection, type PageArguments } from '@hansa/chassis/connection';
import { hasScope, type Identity } from '@hansa/chassis/identity';
import { byText, type Keyset } from '@hansa/chassis/keyset';
import { rowByKey, rowsByKey } from '@hansa/chassis/loader';
import type { Sql } from '@hansa/chassis/sql';
import type { ProductImage } from './product.entity.ts';
import type { VariantAttribute } from './product-variant.entity.ts';

/** A product as it is read. */
export type ProductRow = {
  id: string;
  slug: string;
  name: string;
  description: string;
  status: 'DRAFT' | 'ACTIVE' | 'ARCHIVED';
  brandId: string | null;
  categoryIds: string[];
  images: ProductImage[];
  createdAt: Date;
  publishedAt: Date | null;
  updatedAt: Date;
};

/** A variant as it is read, with its product's state. */
export type VariantRow = {
  id: string;
  productId: string;
  sku: string;
  name: string;
  price: { amountMinor: number; currency: string };
  attributes: VariantAttribute[];
  isActive: boolean;
  weightGrams: number | null;
  productStatus: ProductRow['status'];
};

const productColumns = `p.id, p.slug, p.name, p.description, p.status, p.brand_id as "brandId",
  p.category_ids as "categoryIds", p.images, p.created_at as "createdAt", p.published_at as "publishedAt",
  p.updated_at as "updatedAt"`;

const selectVariants = `select v.id, v.product_id as "productId", v.sku, v.name, v.attributes, v.is_active as "isActive",
    v.weight_grams as "weightGrams", p.status as "productStatus",
    json_build_object('amountMinor', v.price_minor, 'currency', v.currency) as price
  from product_variants v join products p on p.id = v.product_id`;

// A shelf may hold any number of products: so many of them are looked at, and so many told.
const mostCompared = 300;
const mostRelated = 12;

/** Loaders of products and variants for one request. */
export const productLoaders = (sql: Sql) => ({
  product: rowByKey<ProductRow>(
    sql,
    `select ${productColumns} from products p where p.id = any($1::uuid[])`,
    ({ id }) => id,
  ),
  productBySlug: rowByKey<ProductRow>(
    sql,
    `select ${productColumns} from products p where p.slug = any($1)`,
    ({ slug }) => slug,
  ),
  variant: rowByKey<VariantRow>(
    sql,
    `${selectVariants} where v.id = any($1::uuid[])`,
    ({ id }) => id,
  ),
  variantBySku: rowByKey<VariantRow>(
    sql,
    `${selectVariants} where v.sku = any($1)`,
    ({ sku }) => sku,
  ),
  variantsOfProduct: rowsByKey<VariantRow>(
    sql,
    `${selectVariants} where v.product_id = any($1::uuid[]) order by v.product_id, v.position`,
    ({ productId }) => productId,
  ),
  related: rowsByKey<ProductRow & { relatedTo: string }>(
    sql,
    `select ${productColumns}, own.id as "relatedTo"
     from products own cross join lateral (
       select near.*, cardinality(array(
         select unnest(near.category_ids) intersect select unnest(own.category_ids))) as shared
       from (select * from products other
             where other.status = 'ACTIVE' and other.category_ids && own.category_ids and other.id <> own.id
             limit ${mostCompared}) near
       order by shared desc, near.published_at desc, near.id limit ${mostRelated}
     ) p
     where own.id = any($1::uuid[]) order by own.id, p.shared desc, p.published_at desc, p.id`,
    ({ relatedTo }) => relatedTo,
  ),
});

/** Staff who keep the catalog, and other services, see what is not for sale. */
export const seesAll = (identity: Identity) =>
  identity.kind === 'SERVICE' || hasScope(identity, 'catalog:write');

export type ProductsArguments = PageArguments & {
  filter?:
    | {
        nameOrSku?: string | null | undefined;
        brandIds?: readonly string[] | null | undefined;
        categoryIds?: readonly string[] | null | undefined;
        status?: ProductRow['status'] | null | undefined;
      }
    | null
    | undefined;
  sort?: 'NEWEST' | 'OLDEST' | 'NAME' | null | undefined;
};

// As an array, so that both halves are answered by an index.
const hasInNameOrSku = `(p.name ilike ? or p.id = any(array(
  select v.product_id from product_variants v where v.sku ilike ?)))`;

/** A text as a pattern that means just itself. */
const literal = (text: string) => text.replace(/[\\%_]/g, '\\$&');

const created = [
  { sql: 'p.created_at', type: 'timestamptz' },
  { sql: 'p.id', type: 'uuid' },
] as const;

const orders: Record<'NEWEST' | 'OLDEST' | 'NAME', Keyset> = {
  NEWEST: { columns: created, direction: 'desc' },
  OLDEST: { columns: created, direction: 'asc' },
  NAME: byText('p.name', 'p.id'),
};

/** A page of products: those for sale, for whoever sees all any. */
export const listProducts = (
  sql: Sql,
  identity: Identity,
  { filter, sort, ...page }: ProductsArguments,
) =>
  connection<ProductRow>(
    sql,
    {
      select: productColumns,
      from: 'products p',
      where: [
        ...(seesAll(identity) ? [] : [`p.status = 'ACTIVE'`]),
        { sql: 'p.status = ?', value: filter?.status },
        { sql: hasInNameOrSku, value: filter?.nameOrSku && `%${literal(filter.nameOrSku)}%` },
        { sql: 'p.brand_id = any(?::uuid[])', value: filter?.brandIds },
        { sql: 'p.category_ids && ?::uuid[]', value: filter?.categoryIds },
      ],
      order: orders[sort ?? 'NEWEST'],
    },
    page,
  );

/** Active variants of active products, as an order keeps them. */
export const variantSnapshots = (sql: Sql, ids: readonly string[]) =>
  sql<{
    variantId: string;
    productId: string;
    sku: string;
    productName: string;
    variantName: string;
    price: { amountMinor: number; currency: string };
  }>(
    `select v.id as "variantId", p.id as "productId", v.sku, p.name as "productName", v.name as "variantName",
       json_build_object('amountMinor', v.price_minor, 'currency', v.currency) as price
     from product_variants v join products p on p.id = v.product_id
     where v.id = any($1::uuid[]) and v.is_active and p.status = 'ACTIVE'`,
    [ids],
  );
