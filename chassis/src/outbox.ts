import { randomUUID } from 'node:crypto';
import type { EntityManager } from '@mikro-orm/postgresql';
import { type Check, holdToSchema } from './broken-fact.ts';
import { correlation } from './correlation.ts';
import { joined, named, type Sql, type Statement, transactionSql } from './sql.ts';
import { Told } from './told.ts';
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
export const publishAll = async (em: EntityManager, facts: readonly FactToTell[]) => {
  const { text, values } = telling(facts);
  await em.flush();
  await transactionSql(em)(`with ${text} select ${toldAt}`, values);
};

/** A fact about to be told, as of which version of what it is about. */
export type FactToTell = { fact: Fact; aggregateVersion: number };

/** Parts of one statement by their names; `changed` decides: while it changes no row, the others must not either. */
export type Changes = { changed: Statement } & Record<string, Statement>;

/**
 * Changes something and tells it in one statement, which needs no transaction around it. Answers false, and tells nothing,
 * when `changed` found nothing to change.
 */
export const changeAndTell = async (
  sql: Sql,
  changes: Changes,
  facts: readonly FactToTell[] = [],
): Promise<boolean> => {
  const parts = [named(changes)];
  if (facts.length > 0) parts.push(telling(facts, 'where exists (select from changed)'));
  const { text, values } = joined(parts, ', ');
  const [outcome] = await sql<{ is: boolean }>(
    `with ${text} select exists (select from changed) as is${facts.length > 0 ? `, ${toldAt}` : ''}`,
    values,
  );
  return outcome!.is;
};

/** When the facts of a statement became true; null if they did not. */
const toldAt = `(select to_json(at)#>>'{}' from event limit 1) as "toldAt"`;

// What is delivered at once need not be looked for before that has been tried.
const graceSeconds = 1;

const telling = (facts: readonly FactToTell[], condition = ''): Statement => {
  for (const { fact } of facts) holdToSchema(fact.type, fact.data, fact.wrongWith);
  const { correlationId = null, causationId = null } = correlation() ?? {};
  const cause = { correlationId, causationId, traceparent: traceparent() };
  const events = facts.map(({ fact: { wrongWith, ...fact }, aggregateVersion }) => ({
    eventId: randomUUID(),
    aggregateVersion,
    ...fact,
  }));
  return {
    text: `fact as (
       select * from jsonb_to_recordset($1)
         as f("eventId" uuid, type text, "aggregateId" text, "aggregateVersion" bigint, data jsonb, hearers jsonb)
       ${condition}
     ), event as (
       insert into outbox_events (event_id, type, aggregate_id, aggregate_version, occurred_at, correlation_id, causation_id, traceparent, data)
       select "eventId", type, "aggregateId", "aggregateVersion", statement_timestamp(), $2, $3, $4, data from fact
       returning occurred_at as at
     ), delivery as (
       insert into outbox_deliveries (event_id, consumer, available_at)
       select "eventId", jsonb_array_elements_text(hearers), clock_timestamp() + interval '${graceSeconds} s' from fact
     )`,
    values: [new Told(events, cause), correlationId, causationId, cause.traceparent],
  };
};
