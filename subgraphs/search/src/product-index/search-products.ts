import { type Connection, connection, type PageArguments } from '@hansa/chassis/connection';
import { badUserInput } from '@hansa/chassis/faults';
import type { Keyset } from '@hansa/chassis/keyset';
import type { Sql } from '@hansa/chassis/sql';
import { type Facets, facetsOf } from './facets.queries.ts';
import { findingOf, type SearchFilter } from './finding.ts';
import { corrected } from './spelling.queries.ts';
import { wordsOf } from './words.ts';

/** A product that was found. */
export type FoundRow = { productId: string };

/** A page of what was found; how all of it spreads is looked at only when asked for. */
export type FoundProducts = Connection<FoundRow> & { facets: () => Promise<Facets> };

export type SearchProducts = PageArguments & {
  query?: string | null | undefined;
  filter?: SearchFilter | null | undefined;
  sort?: Sort | null | undefined;
};

type Sort = 'RELEVANCE' | 'PRICE_ASC' | 'PRICE_DESC' | 'NEWEST';

/** Products for sale that have every word asked for, or one spelled much like it, and pass the filter. */
export const searchProducts = async (
  sql: Sql,
  { query, filter, sort, ...page }: SearchProducts,
): Promise<FoundProducts> => {
  requireBounds(filter);
  const words = wordsOf(query ?? '');
  const finding = findingOf(words.length > 0 ? await corrected(sql, words) : [], query, filter);
  const order = orders[words.length > 0 ? (sort ?? 'RELEVANCE') : unworded(sort)];
  const found = await connection<FoundRow>(
    sql,
    { select: 'p.product_id as "productId"', ...finding, order },
    page,
  );
  return { ...found, facets: () => facetsOf(sql, finding) };
};

const unworded = (sort: Sort | null | undefined) =>
  !sort || sort === 'RELEVANCE' ? 'NEWEST' : sort;

const requireBounds = (filter: SearchFilter | null | undefined) => {
  const { min, max } = filter?.price ?? {};
  if (typeof min === 'number' && typeof max === 'number' && min > max) {
    throw badUserInput('filter.price.min', 'must not be more than max');
  }
};

const newest = [
  { sql: 'p.published_at', type: 'timestamptz' },
  { sql: 'p.product_id', type: 'uuid' },
] as const;

const byPrice = [
  { sql: 'p.currency', type: 'text' },
  { sql: 'p.min_price_minor', type: 'bigint' },
  { sql: 'p.product_id', type: 'uuid' },
] as const;

// All words in the name come first; among those, the name most like what was typed.
const rank = `round(((p.words @@ q.name_words)::integer + ts_rank('{0.05, 0.2, 0.4, 1}', p.words, q.words)
  + similarity(p.name, q.typed) / 10)::numeric, 6)`;

const orders: Record<Sort, Keyset> = {
  RELEVANCE: { columns: [{ sql: rank, type: 'numeric' }, ...newest], direction: 'desc' },
  PRICE_ASC: { columns: byPrice, direction: 'asc' },
  PRICE_DESC: { columns: byPrice, direction: 'desc' },
  NEWEST: { columns: newest, direction: 'desc' },
};
