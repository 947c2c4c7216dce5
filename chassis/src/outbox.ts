import { randomUUID } from 'node:crypto';
import type { EntityManager } from '@mikro-orm/postgresql';
import { correlation } from './correlation.ts';
import { transactionSql } from './sql.ts';

/** A fact as a service states it, and which services hear it. */
export type Fact<Data = unknown> = {
  type: string;
  aggregateId: string;
  data: Data;
  hearers: readonly string[];
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
  data: Data;
};

/**
 * Records a fact in the transaction of the change that made it true, with one delivery for each
 * service that hears it. What the entity manager holds is written first.
 */
export const publish = async (em: EntityManager, fact: Fact, aggregateVersion: number) => {
  await em.flush();
  await transactionSql(em)(
    `with event as (
       insert into outbox_events (event_id, type, aggregate_id, aggregate_version, correlation_id, causation_id, data)
       values ($1, $2, $3, $4, $5, $6, $7) returning event_id
     )
     insert into outbox_deliveries (event_id, consumer)
     select event_id, unnest($8::text[]) from event`,
    [
      randomUUID(),
      fact.type,
      fact.aggregateId,
      aggregateVersion,
      correlation()?.correlationId ?? null,
      correlation()?.causationId ?? null,
      JSON.stringify(fact.data),
      fact.hearers,
    ],
  );
};
