import type { EntityManager } from '@mikro-orm/postgresql';
import type pg from 'pg';
import { type Check, holdToSchema } from './broken-fact.ts';
import { correlated } from './correlation.ts';
import type { Envelope } from './outbox.ts';
import { joined, poolSql, type Sql, type Statement, transactionSql } from './sql.ts';
import { traced } from './tracing.ts';
import { inTransaction } from './transaction.ts';

/** What a service does when it hears a type of fact. */
export type Consumer = {
  type: string;
  wrongWith: Check;
  /** In the transaction in which it is noted that it was heard. */
  react?: (em: EntityManager, envelope: Envelope) => Promise<void>;
  /** In one statement, where hearing it twice or late changes nothing. */
  store?: (envelope: Envelope) => Statement;
  /** Finds a row when there is nothing to react to, which then takes one statement, too. */
  known?: (envelope: Envelope) => Statement;
};

/**
 * Reacts to a fact from another service, once, however often it is delivered. Versions may come out of order. `known` finds a
 * row when the service knows already, and needs no lock to know.
 */
export const consumer = <Data>(
  { type, wrongWith }: { type: string; wrongWith: Check; (data: Data): unknown },
  react: (
    em: EntityManager,
    data: Data,
    aggregateVersion: number,
    envelope: Envelope,
  ) => Promise<unknown>,
  known?: (data: Data) => Statement,
): Consumer => ({
  type,
  wrongWith,
  ...(known && { known: ({ data }) => known(data as Data) }),
  react: async (em, envelope) => {
    await react(em, envelope.data as Data, envelope.aggregateVersion, envelope);
  },
});

/**
 * Keeps what a fact says of its subject, as of the version it comes with, by one statement that never goes back to an earlier
 * version: it bears being heard twice, late and out of order by itself.
 */
export const latest = <Data>(
  { type, wrongWith }: { type: string; wrongWith: Check; (data: Data): unknown },
  store: (data: Data, aggregateVersion: number) => Statement,
): Consumer => ({
  type,
  wrongWith,
  store: ({ data, aggregateVersion }) => store(data as Data, aggregateVersion),
});

/**
 * Takes a fact in: the reaction and the note that it was heard are one transaction. One that is not what its schema says
 * is refused, however often it comes. The pool is another than that of requests, so that facts need not wait behind them.
 */
export const receive = async (
  service: string,
  { em, pool }: { em: EntityManager; pool: pg.Pool },
  consumers: readonly Consumer[],
  envelope: Envelope,
) => {
  const listener = consumers.find(({ type }) => type === envelope.type);
  if (!listener) throw new Error(`Nobody here hears ${envelope.type}.`);
  holdToSchema(envelope.type, envelope.data, listener.wrongWith);
  const cause = {
    service,
    correlationId: envelope.correlationId ?? envelope.eventId,
    causationId: envelope.eventId,
  };
  const sql = poolSql(pool);
  const hearing = async () => {
    const { react, store, known } = listener;
    if (store) return void (await storeAndNote(sql, store(envelope), envelope));
    if (known && (await noteKnown(sql, known(envelope), envelope))) return;
    const takingIn = async (em: EntityManager) => {
      const { text, values } = noteOf(envelope);
      const heard = await transactionSql(em)(text, values);
      if (heard.length > 0) await react?.(em, envelope);
    };
    await inTransaction(em, takingIn, pool);
  };
  const span = { kind: 'CONSUMER', from: envelope.traceparent, attributes: { service } } as const;
  await correlated(cause, () => traced(`hear ${envelope.type}`, span, hearing));
};

const storeAndNote = async (sql: Sql, store: Statement, envelope: Envelope) => {
  const note = noteOf(envelope);
  const heard = { ...note, text: `with heard as (${note.text})` };
  const { text, values } = joined([heard, store], ' ');
  await sql(text, values);
};

/** Notes that a fact was heard if it is known; answers whether it is. */
const noteKnown = async (sql: Sql, known: Statement, envelope: Envelope) => {
  const note = noteOf(envelope, 'where exists (select from known)');
  const { text, values } = joined(
    [{ ...known, text: `known as (${known.text})` }, note],
    ', heard as (',
  );
  const [outcome] = await sql<{ is: boolean }>(
    `with ${text}) select exists (select from known) as is`,
    values,
  );
  return outcome!.is;
};

const noteOf = ({ eventId, type }: Envelope, condition = ''): Statement => ({
  text: `insert into inbox (event_id, type) select $1::uuid, $2 ${condition} on conflict do nothing returning event_id`,
  values: [eventId, type],
});
