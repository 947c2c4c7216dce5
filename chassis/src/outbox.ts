import { randomUUID } from 'node:crypto';
import type { EntityManager } from '@mikro-orm/postgresql';
import { type Check, holdToSchema } from './broken-fact.ts';
import { correlation } from './correlation.ts';
import { type Sql, type Statement, transactionSql } from './sql.ts';
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
  await transactionSql(em)(`with ${text} select from delivery`, values);
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
  const parts = Object.entries(changes).map(([name, { text, values }]) => ({
    text: `${name} as (${text})`,
    values,
  }));
  if (facts.length > 0) parts.push(telling(facts, 'where exists (select from changed)'));
  const { text, values } = joined(parts);
  const [outcome] = await sql<{ is: boolean }>(
    `with ${text} select exists (select from changed) as is`,
    values,
  );
  return outcome!.is;
};

const telling = (facts: readonly FactToTell[], condition = ''): Statement => {
  for (const { fact } of facts) holdToSchema(fact.type, fact.data, fact.wrongWith);
  const events = facts.map(({ fact, aggregateVersion }) => ({
    event_id: randomUUID(),
    type: fact.type,
    aggregate_id: fact.aggregateId,
    aggregate_version: aggregateVersion,
    data: fact.data,
    hearers: fact.hearers,
  }));
  const { correlationId = null, causationId = null } = correlation() ?? {};
  return {
    text: `fact as (
       select * from jsonb_to_recordset($1) as f(event_id uuid, type text, aggregate_id text, aggregate_version bigint, data jsonb, hearers jsonb)
       ${condition}
     ), event as (
       insert into outbox_events (event_id, type, aggregate_id, aggregate_version, correlation_id, causation_id, traceparent, data)
       select event_id, type, aggregate_id, aggregate_version, $2, $3, $4, data from fact
     ), delivery as (
       insert into outbox_deliveries (event_id, consumer)
       select event_id, jsonb_array_elements_text(hearers) from fact returning event_id
     )`,
    values: [JSON.stringify(events), correlationId, causationId, traceparent()],
  };
};

/** Parts of a statement one after the other, each with its own numbers for its values. */
const joined = (parts: readonly Statement[]): Statement => {
  const values: unknown[] = [];
  const texts = parts.map(part => {
    const before = values.length;
    values.push(...part.values);
    return part.text.replaceAll(/\$(\d+)/g, (_, number) => `$${Number(number) + before}`);
  });
  return { text: texts.join(', '), values };
};
