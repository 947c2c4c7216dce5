import {
  type Connection,
  connection,
  type Keyset,
  type PageArguments,
} from '@hansa/chassis/connection';
import type { Sql } from '@hansa/chassis/sql';
import { rankOf, restrictionsOf, type SearchArguments } from './matches.ts';

/** A product that was found. */
export type FoundProduct = { productId: string };

/** A page of what was found; how it all spreads is looked up when asked for. */
export type FoundProducts = Connection<FoundProduct> & { asked: SearchArguments };

export type SearchProducts = SearchArguments &
  PageArguments & { sort?: 'RELEVANCE' | 'PRICE_ASC' | 'PRICE_DESC' | 'NEWEST' | null | undefined };

const byId = { sql: 'p.product_id', type: 'uuid' } as const;

const newest: Keyset = {
  columns: [{ sql: 'p.published_at', type: 'timestamptz' }, byId],
  direction: 'desc',
};

const byPrice = (direction: Keyset['direction']): Keyset => ({
  columns: [{ sql: 'p.min_price_minor', type: 'bigint' }, byId],
  direction,
});

const byRank = (rank: string): Keyset => ({
  columns: [{ sql: rank, type: 'bigint' }, byId],
  direction: 'desc',
});

const orderOf = ({ sort, query }: SearchProducts): Keyset => {
  const rank = rankOf(query);
  if (sort === 'PRICE_ASC') return byPrice('asc');
  if (sort === 'PRICE_DESC') return byPrice('desc');
  return sort === 'NEWEST' || rank === null ? newest : byRank(rank);
};

/** Finds products for sale, a page of them. */
export const searchProducts = async (sql: Sql, asked: SearchProducts): Promise<FoundProducts> => {
  const page = await connection<FoundProduct>(
    sql,
    {
      select: 'p.product_id as "productId"',
      from: 'indexed_products p',
      where: restrictionsOf(asked),
      order: orderOf(asked),
    },
    asked,
  );
  return { ...page, asked };
};
