import { randomUUID } from 'node:crypto';
import type { EntityManager } from '@mikro-orm/postgresql';
import { type Check, holdToSchema } from './broken-fact.ts';
import { correlation } from './correlation.ts';
import { transactionSql } from './sql.ts';
import { traceparent } from './tracing.ts';

/** A fact as a service states it, which services hear it, and what its schema has against its data. */
export type Fact<Data = unknown> = {
  type: string;
  aggregateId: string;
  data: Data;
  hearers: readonly string[];
  wrongWith: Check;
};

/** A fact as it travels. `aggregateVersion` rises with every change of what the fact is about. */
export type Envelope<Data = unknown> = {
  eventId: string;
  type: string;
  aggregateId: string;
  aggregateVersion: number;
  occurredAt: string;
  correlationId: string | null;
  causationId: string | null;
  /** The trace it belongs to (W3C), where one is kept. */
  traceparent?: string | null;
  data: Data;
};

/**
 * Records a fact in the transaction of the change that made it true, with one delivery for each
 * service that hears it. What the entity manager holds is written first.
 */
export const publish = (em: EntityManager, fact: Fact, aggregateVersion: number) =>
  publishAll(em, [{ fact, aggregateVersion }]);

/** Records several facts in one statement. One that is not what its schema says is a bug: none is told, nothing is changed. */
export const publishAll = async (
  em: EntityManager,
  facts: readonly { fact: Fact; aggregateVersion: number }[],
) => {
  for (const { fact } of facts) holdToSchema(fact.type, fact.data, fact.wrongWith);
  await em.flush();
  const events = facts.map(({ fact, aggregateVersion }) => ({
    event_id: randomUUID(),
    type: fact.type,
    aggregate_id: fact.aggregateId,
    aggregate_version: aggregateVersion,
    data: fact.data,
    hearers: fact.hearers,
  }));
  await transactionSql(em)(
    `with fact as (
       select * from jsonb_to_recordset($1) as f(event_id uuid, type text, aggregate_id text, aggregate_version bigint, data jsonb, hearers jsonb)
     ), event as (
       insert into outbox_events (event_id, type, aggregate_id, aggregate_version, correlation_id, causation_id, traceparent, data)
       select event_id, type, aggregate_id, aggregate_version, $2, $3, $4, data from fact
     )
     insert into outbox_deliveries (event_id, consumer)
     select event_id, jsonb_array_elements_text(hearers) from fact`,
    [
      JSON.stringify(events),
      correlation()?.correlationId ?? null,
      correlation()?.causationId ?? null,
      traceparent(),
    ],
  );
};
