import type { Money } from '@hansa/chassis/money';
import type { Sql } from '@hansa/chassis/sql';
import type { Finding } from './finding.ts';

/** How what was found spreads over brands, categories and prices. */
export type Facets = {
  brands: { brand: { id: string }; count: number }[];
  categories: { category: { id: string }; count: number }[];
  price: { min: Money; max: Money } | null;
};

const maxFacets = 50;

const counted = (key: string, id: string, from: string) => `(
  select coalesce(json_agg(json_build_object('${key}', json_build_object('id', id), 'count', count)), '[]')
  from (select ${id} as id, count(*) from ${from} where ${id} is not null
        group by 1 order by 2 desc, 1 limit ${maxFacets}) facet)`;

/** How all that was found spreads, in one statement. */
export const facetsOf = async (sql: Sql, { from, where, values }: Finding): Promise<Facets> => {
  const [facets] = await sql<Facets>(
    `with found as materialized (
       select p.product_id, p.brand_id, p.category_ids from ${from} where ${where.join(' and ')}
     )
     select ${counted('brand', 'brand_id', 'found')} as brands,
       ${counted('category', 'category_id', 'found, unnest(category_ids) as c(category_id)')} as categories,
       (select json_build_object(
          'min', json_build_object('amountMinor', min(price_minor), 'currency', min(currency)),
          'max', json_build_object('amountMinor', max(price_minor), 'currency', min(currency)))
        from found join indexed_variants using (product_id) having min(currency) = max(currency)) as price`,
    values,
  );
  return facets!;
};
