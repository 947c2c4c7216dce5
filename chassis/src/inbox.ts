import type { EntityManager } from '@mikro-orm/postgresql';
import { type Check, holdToSchema } from './broken-fact.ts';
import { correlated } from './correlation.ts';
import type { Envelope } from './outbox.ts';
import { joined, type Statement, statementSql, transactionSql } from './sql.ts';
import { traced } from './tracing.ts';

/** What a service does when it hears a type of fact. */
export type Consumer = {
  type: string;
  wrongWith: Check;
  /** In the transaction in which it is noted that it was heard. */
  react?: (em: EntityManager, envelope: Envelope) => Promise<void>;
  /** In one statement, where hearing it twice or late changes nothing. */
  store?: (envelope: Envelope) => Statement;
};

/** Reacts to a fact from another service, once, however often it is delivered. Versions may come out of order. */
export const consumer = <Data>(
  { type, wrongWith }: { type: string; wrongWith: Check; (data: Data): unknown },
  react: (
    em: EntityManager,
    data: Data,
    aggregateVersion: number,
    envelope: Envelope,
  ) => Promise<unknown>,
): Consumer => ({
  type,
  wrongWith,
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
 * is refused, however often it comes.
 */
export const receive = async (
  service: string,
  em: EntityManager,
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
  const { react, store } = listener;
  const hearing = async () => {
    const note = noteOf(envelope);
    if (store) {
      const heard = { ...note, text: `with heard as (${note.text})` };
      const { text, values } = joined([heard, store(envelope)], ' ');
      await (await statementSql(em))(text, values);
      return;
    }
    await em.fork().transactional(async em => {
      const heard = await transactionSql(em)(note.text, note.values);
      if (heard.length > 0) await react?.(em, envelope);
    });
  };
  const span = { kind: 'CONSUMER', from: envelope.traceparent, attributes: { service } } as const;
  await correlated(cause, () => traced(`hear ${envelope.type}`, span, hearing));
};

const noteOf = ({ eventId, type }: Envelope): Statement => ({
  text: 'insert into inbox (event_id, type) values ($1, $2) on conflict do nothing returning event_id',
  values: [eventId, type],
});
