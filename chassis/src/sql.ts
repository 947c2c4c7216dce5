import type { EntityManager } from '@mikro-orm/postgresql';
import { CompiledQuery } from 'kysely';
import pg from 'pg';

/** Runs one statement with `$1`-style values and answers its rows. */
export type Sql = <Row>(text: string, values?: readonly unknown[]) => Promise<Row[]>;

/** A statement and its `$1`-style values. */
export type Statement = { text: string; values: readonly unknown[] };

/** Parts of a statement, one after the other, each with its own numbers for its values. */
export const joined = (parts: readonly Statement[], between: string): Statement => {
  const values: unknown[] = [];
  const texts = parts.map(part => {
    const before = values.length;
    values.push(...part.values);
    if (before === 0) return part.text;
    return part.text.replaceAll(/\$(\d+)/g, (_, number) => `$${Number(number) + before}`);
  });
  return { text: texts.join(between), values };
};

/** What stands between `with` and the statement that is named last: parts of one statement under their names. */
export const named = (parts: Record<string, Statement>): Statement =>
  joined(
    Object.entries(parts).map(([name, { text, values }]) => ({
      text: `${name} as (${text})`,
      values,
    })),
    ', ',
  );

const types = new pg.TypeOverrides();
types.setTypeParser(pg.types.builtins.INT8, Number);
types.setTypeParser(pg.types.builtins.NUMERIC, Number);

const names = new Map<string, string>();
const maxNames = 2_000;

/** The name a statement is prepared under, one for each text in the whole process; none for more texts than there should be. */
export const nameOf = (text: string) => {
  const known = names.get(text);
  if (known || names.size >= maxNames) return known;
  const name = `s${names.size + 1}`;
  names.set(text, name);
  return name;
};

/** Reads outside a transaction through named prepared statements: times come as Date, counts as number. */
export const poolSql =
  (pool: pg.Pool, onStatement: () => void = () => {}): Sql =>
  async <Row>(text: string, values: readonly unknown[] = []) => {
    onStatement();
    const name = nameOf(text);
    const { rows } = await pool.query({ ...(name && { name }), text, values: [...values], types });
    return rows as Row[];
  };

/** Runs single statements on the entity manager's database, each a transaction by itself. */
export const statementSql = async (em: EntityManager): Promise<Sql> =>
  poolSql(await em.getConnection().getNativeClient());

/** Runs statements in the entity manager's transaction. Times come as text: ask for none, or cast. */
export const transactionSql = (em: EntityManager): Sql => {
  const transaction = em.getTransactionContext<{
    executeQuery(query: CompiledQuery): Promise<{ rows: unknown[] }>;
  }>();
  if (!transaction) throw new Error('A statement was to run in a transaction, but there is none.');
  return async <Row>(text: string, values: readonly unknown[] = []) => {
    const { rows } = await transaction.executeQuery(CompiledQuery.raw(text, [...values]));
    return rows as Row[];
  };
};
