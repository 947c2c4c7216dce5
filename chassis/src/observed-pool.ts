import type pg from 'pg';
import { databaseStatements } from './metrics.ts';
import { nameOf } from './sql.ts';
import { startSpan } from './tracing.ts';

type Query = (...args: unknown[]) => unknown;
type Done = (error: unknown, result: unknown) => void;

/**
 * Counts and traces every statement of a pool, and prepares those with values: they are the same texts again and
 * again, so the database plans each once per connection.
 */
export const observePool = (pool: pg.Pool, service: string) =>
  pool.on('connect', client => {
    const query = client.query.bind(client) as Query;
    const observed: Query = (statement, values, ...rest) => {
      databaseStatements.inc({ service });
      const span = startSpan('SQL', () => ({ service, 'db.query.text': shown(statement) }));
      const args = prepared(statement, values, rest);
      return span ? ended(span, query, args) : query(...args);
    };
    Object.assign(client, { query: observed });
  });

const prepared = (statement: unknown, values: unknown, rest: unknown[]) => {
  const isPlain = typeof statement === 'string' && Array.isArray(values) && values.length > 0;
  const name = isPlain && nameOf(statement);
  return name ? [{ name, text: statement, values }, ...rest] : [statement, values, ...rest];
};

/** A statement without what was put into it: everything from the first literal on is left out. */
const shown = (statement: unknown) => {
  const text = typeof statement === 'string' ? statement : (statement as { text?: string })?.text;
  return String(text).split("'")[0]!.replaceAll(/\s+/g, ' ').trim().slice(0, 500);
};

const ended = (span: { end(error?: unknown): void }, query: Query, args: unknown[]) => {
  const last = args.at(-1);
  if (typeof last === 'function') {
    const done: Done = (error, result) => {
      span.end(error);
      (last as Done)(error, result);
    };
    return query(...args.slice(0, -1), done);
  }
  const result = query(...args);
  if (result instanceof Promise)
    result.then(
      () => span.end(),
      error => span.end(error),
    );
  else span.end();
  return result;
};
