import { encode, type Keyset, keyOf, orderBy, pageStart } from './keyset.ts';
import type { Sql } from './sql.ts';

/** A page of a list (Relay's connections): nodes, cursors, and a count made only when asked for. */
export type Connection<Node> = {
  nodes: Node[];
  edges: { cursor: string; node: Node }[];
  pageInfo: {
    hasNextPage: boolean;
    hasPreviousPage: boolean;
    startCursor: string | null;
    endCursor: string | null;
  };
  totalCount: () => Promise<number>;
};

/** Which page is asked for. */
export type PageArguments = {
  first?: number | null | undefined;
  after?: string | null | undefined;
};

/** A restriction; `?` stands for its value. One whose value is undefined or null does not restrict. */
export type Restriction = { sql: string; value: unknown };

/** What is listed: columns, the tables they come from, restrictions and order. */
export type ListQuery = {
  select: string;
  from: string;
  /** What `$1` and so on stand for; every one of them is named in `from`. */
  values?: readonly unknown[];
  where?: readonly (Restriction | string)[];
  order: Keyset;
};

const defaultFirst = 20;

/** One page of a list by key, never by offset, in one statement; the count is another, when asked for. */
export const connection = async <Node>(
  sql: Sql,
  { select, from, values = [], where = [], order }: ListQuery,
  { first, after }: PageArguments,
): Promise<Connection<Node>> => {
  const limit = first ?? defaultFirst;
  const filter = conditions(values, where);
  const from_ = pageStart(order, after, filter.values.length);
  const rows = await sql<Node & { cursor_key: string }>(
    `select ${select}, ${keyOf(order)} as cursor_key from ${from}
     where ${[...filter.texts, ...from_.texts].join(' and ')}
     order by ${orderBy(order)} limit $${filter.values.length + from_.values.length + 1}`,
    [...filter.values, ...from_.values, limit + 1],
  );
  const count = async () => {
    const [row] = await sql<{ count: number }>(
      `select count(*) as count from ${from} where ${filter.texts.join(' and ')}`,
      filter.values,
    );
    return row!.count;
  };
  return pageOf(rows, limit, Boolean(after), count);
};

const pageOf = <Node>(
  rows: (Node & { cursor_key: string })[],
  limit: number,
  hasPreviousPage: boolean,
  totalCount: () => Promise<number>,
): Connection<Node> => {
  const nodes = rows.slice(0, limit);
  const edges = nodes.map(node => ({ cursor: encode(node.cursor_key), node }));
  return {
    nodes,
    edges,
    pageInfo: {
      hasNextPage: rows.length > limit,
      hasPreviousPage,
      startCursor: edges[0]?.cursor ?? null,
      endCursor: edges.at(-1)?.cursor ?? null,
    },
    totalCount,
  };
};

/** The texts and values of restrictions, as they stand in a statement. */
export const conditions = (given: readonly unknown[], where: readonly (Restriction | string)[]) => {
  const texts = ['true'];
  const values = [...given];
  for (const restriction of where) {
    if (typeof restriction === 'string') texts.push(restriction);
    else if (restriction.value !== undefined && restriction.value !== null) {
      values.push(restriction.value);
      texts.push(restriction.sql.replaceAll('?', `$${values.length}`));
    }
  }
  return { texts, values };
};
