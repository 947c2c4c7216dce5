import type pg from 'pg';
import { isFailing } from './config.ts';
import { failpoints } from './failpoint.ts';
import { databaseStatements } from './metrics.ts';
import { nameOf } from './sql.ts';
import { type Delivery, type TellingResult, tellingOf } from './told.ts';
import { startSpan } from './tracing.ts';

type Query = (...args: unknown[]) => unknown;
type Done = (error: unknown, result: unknown) => void;

/**
 * Counts and traces every statement of a pool, and prepares those with values: they are the same texts again and
 * again, so the database plans each once per connection. Says what has been told once that is committed.
 */
export const observePool = (
  pool: pg.Pool,
  service: string,
  tell: (deliveries: readonly Delivery[]) => void,
) =>
  pool.on('connect', client => {
    // A connection that is lost fails the statement that needed it; unheard, it would end the process.
    client.on('error', () => {});
    const query = client.query.bind(client) as Query;
    const commits = commitPoints();
    const told = tellingOf(tell);
    const statements = databaseStatements.labels({ service });
    const observed: Query = (statement, values, ...rest) => {
      statements.inc();
      const span = startSpan('SQL', () => ({ service, 'db.query.text': shown(statement) }));
      const args = prepared(statement, values, rest);
      const text = textOf(statement);
      const commit = commits?.(text);
      const end: End = (error, result) => {
        span?.end(error);
        commit?.end(error);
        told(text, valuesOf(statement, values), error ? null : result);
      };
      return endedBy(end, query)(...args);
    };
    Object.assign(client, { query: observed });
  });

const prepared = (statement: unknown, values: unknown, rest: unknown[]) => {
  const isPlain = typeof statement === 'string' && Array.isArray(values) && values.length > 0;
  const name = isPlain && nameOf(statement);
  return name ? [{ name, text: statement, values }, ...rest] : [statement, values, ...rest];
};

/** A statement without what was put into it: everything from the first literal on is left out. */
const shown = (statement: unknown) =>
  textOf(statement).split("'")[0]!.replaceAll(/\s+/g, ' ').trim().slice(0, 500);

const textOf = (statement: unknown) =>
  String(typeof statement === 'string' ? statement : (statement as { text?: string })?.text);

const valuesOf = (statement: unknown, values: unknown) =>
  Array.isArray(values) ? values : (statement as { values?: unknown[] } | null)?.values;

type End = (error: unknown, result: TellingResult) => void;

/** Sends a statement, and says when and how it has been answered. */
const endedBy =
  (end: End, query: Query): Query =>
  (...args) => {
    const last = args.at(-1);
    if (typeof last === 'function') {
      const done: Done = (error, result) => {
        end(error, result as TellingResult);
        (last as Done)(error, result);
      };
      return query(...args.slice(0, -1), done);
    }
    const answer = query(...args);
    if (answer instanceof Promise)
      answer.then(
        result => end(null, result),
        error => end(error, {}),
      );
    else end(null, {});
    return answer;
  };

/** The failpoints of a connection: before and after what makes a change last. */
const commitPoints = () => {
  if (!isFailing) return null;
  let isInTransaction = false;
  return (text: string) => {
    if (/^(begin|start)/i.test(text)) isInTransaction = true;
    const isEnd = /^(commit|rollback$)/i.test(text);
    const isCommit = /^commit/i.test(text) || (!isInTransaction && writes.test(text));
    if (isEnd) isInTransaction = false;
    if (!isCommit) return null;
    const done = failpoints('commit');
    return { end: (error?: unknown) => error || done() };
  };
};

const writes = /(^|[()])\s*(insert|update|delete)\s/i;
