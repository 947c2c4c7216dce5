import DataLoader from 'dataloader';
import type { Sql } from './sql.ts';

const maxBatchSize = 1_000;

/** Loads one row per key: all keys of a moment in one statement, whose `$1` is the list of keys. */
export const rowByKey = <Row>(sql: Sql, text: string, keyOf: (row: Row) => string) =>
  new DataLoader<string, Row | null>(
    async keys => {
      const rows = new Map((await sql<Row>(text, [keys])).map(row => [keyOf(row), row]));
      return keys.map(key => rows.get(key) ?? null);
    },
    { maxBatchSize },
  );

/** Loads every row of each key, in the statement's order. */
export const rowsByKey = <Row>(sql: Sql, text: string, keyOf: (row: Row) => string) =>
  new DataLoader<string, Row[]>(
    async keys => {
      const rows = Map.groupBy(await sql<Row>(text, [keys]), keyOf);
      return keys.map(key => rows.get(key) ?? []);
    },
    { maxBatchSize },
  );

type Loader<Row> = { load(key: string): Promise<Row | null> };

/** What a reference that may be empty points at. */
export const optional = async <Row>(loader: Loader<Row>, key: string | null) =>
  key === null ? null : loader.load(key);

/** What a foreign key of our own database points at; it is always there. */
export const present = async <Row>(loader: Loader<Row>, key: string): Promise<Row> => {
  const row = await loader.load(key);
  if (row === null) throw new Error(`${key} is referred to but does not exist.`);
  return row;
};

/** What a list of foreign keys of our own database points at. */
export const presentAll = <Row>(loader: Loader<Row>, keys: readonly string[]) =>
  Promise.all(keys.map(key => present(loader, key)));
