import { conditions } from '@hansa/chassis/connection';
import type { Sql } from '@hansa/chassis/sql';
import { restrictionsOf, type SearchArguments } from './matches.ts';

type Count = { id: string; count: number };

/** How what was found spreads over brands, categories and prices. */
export type Facets = {
  brands: Count[];
  categories: Count[];
  price: {
    min: { amountMinor: number; currency: string };
    max: { amountMinor: number; currency: string };
  } | null;
};

const top = 50;

const mostOf = (kind: string) =>
  `(select coalesce(json_agg(json_build_object('id', id, 'count', count) order by count desc, id), '[]')
    from (select id, count(*) as count from ${kind} group by id order by count desc, id limit ${top}) most)`;

/** Counts everything that was found, in one statement. */
export const facetsOf = async (sql: Sql, asked: SearchArguments): Promise<Facets> => {
  const { texts, values } = conditions(restrictionsOf(asked));
  const [row] = await sql<{ facets: Facets }>(
    `with found as materialized (
       select p.brand_id, p.category_ids, p.currency, p.min_price_minor, p.max_price_minor
       from indexed_products p where ${texts.join(' and ')}
     ), brand as (select brand_id as id from found where brand_id is not null),
     category as (select unnest(category_ids) as id from found)
     select json_build_object(
       'brands', ${mostOf('brand')},
       'categories', ${mostOf('category')},
       'price', (select case when count(distinct currency) = 1 then json_build_object(
           'min', json_build_object('amountMinor', min(min_price_minor), 'currency', min(currency)),
           'max', json_build_object('amountMinor', max(max_price_minor), 'currency', min(currency))) end from found)
     ) as facets`,
    values,
  );
  return row!.facets;
};
