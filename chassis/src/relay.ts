import type pg from 'pg';
import { backoffSeconds, sleep } from './backoff.ts';
import { type Deliver, delivered, deliverInTime, isAway } from './deliver.ts';
import { atPlace } from './failpoint.ts';
import type { Log } from './log.ts';
import type { Envelope } from './outbox.ts';

export type Relay = { stop(): Promise<void> };

const batchSize = 50;
// Few, so that hearing leaves a service connections to answer with.
const atOnce = 4;
const pollMs = 1_000;
const maxAttempts = 10;

type Delivery = Envelope & { attempts: number };

/**
 * Moves what is left in the outbox: claims a batch in a transaction, delivers, deletes on commit. At least once, in no
 * promised order; one loop per consumer, so that one that is down delays only itself. A fact that a
 * consumer cannot take is kept as a dead letter after ten attempts; an absent consumer is waited for.
 */
export const startRelay = (
  pool: pg.Pool,
  consumers: readonly string[],
  deliver: Deliver,
  log: Log,
): Relay => {
  const stopping = new AbortController();
  const loops = consumers.map(async consumer => {
    while (!stopping.signal.aborted) {
      const moved = await moveBatch(pool, consumer, deliver).catch(error => {
        log.warn({ err: error, consumer }, 'The outbox could not be read');
        return 0;
      });
      if (moved < batchSize) await sleep(pollMs, stopping.signal);
    }
  });
  return {
    stop: async () => {
      stopping.abort();
      await Promise.all(loops);
    },
  };
};

const moveBatch = async (pool: pg.Pool, consumer: string, deliver: Deliver) => {
  const client = await pool.connect();
  try {
    await client.query('begin');
    const batch = await claim(client, consumer);
    const moved = await (batch.length === 0
      ? done(client, 0)
      : atPlace(`relay to ${consumer}`, async () =>
          done(client, await deliverAll(client, consumer, batch, deliver)),
        ));
    client.release();
    return moved;
  } catch (error) {
    // Dropping the connection rolls back and frees the claimed rows.
    client.release(true);
    throw error;
  }
};

const done = async (client: pg.PoolClient, moved: number) => {
  await client.query('commit');
  return moved;
};

const claim = async (client: pg.PoolClient, consumer: string) => {
  const { rows } = await client.query<Delivery>({
    name: 'claim',
    text: `select e.event_id as "eventId", e.type, e.aggregate_id as "aggregateId",
        e.aggregate_version::int as "aggregateVersion", to_json(e.occurred_at)#>>'{}' as "occurredAt",
        e.correlation_id as "correlationId", e.causation_id as "causationId", e.traceparent, e.data, d.attempts
      from outbox_deliveries d join outbox_events e using (event_id)
      where d.consumer = $1 and d.dead_at is null and d.available_at <= clock_timestamp()
      order by d.available_at limit $2 for update of d skip locked`,
    values: [consumer, batchSize],
  });
  return rows;
};

const deliverAll = async (
  client: pg.PoolClient,
  consumer: string,
  batch: Delivery[],
  deliver: Deliver,
) => {
  const done: string[] = [];
  for (let from = 0; from < batch.length; from += atOnce) {
    const some = batch.slice(from, from + atOnce);
    const outcomes = await Promise.allSettled(
      some.map(({ attempts: _, ...envelope }) => deliverInTime(deliver, consumer, envelope)),
    );
    let isConsumerAway = false;
    for (const [i, outcome] of outcomes.entries()) {
      const { eventId, attempts } = some[i]!;
      if (outcome.status === 'fulfilled') done.push(eventId);
      else {
        await postpone(client, consumer, eventId, attempts + 1, outcome.reason);
        isConsumerAway ||= isAway(outcome.reason);
      }
    }
    if (isConsumerAway) break;
  }
  if (done.length > 0) await client.query(delivered(consumer, done));
  return done.length;
};

const postpone = async (
  client: pg.PoolClient,
  consumer: string,
  eventId: string,
  attempts: number,
  error: unknown,
) => {
  const isDead = attempts >= maxAttempts && !isAway(error);
  await client.query(
    `update outbox_deliveries set attempts = $3, last_error = $4,
       available_at = clock_timestamp() + make_interval(secs => $5),
       dead_at = case when $6 then clock_timestamp() end
     where consumer = $1 and event_id = $2`,
    [consumer, eventId, attempts, String(error), backoffSeconds(attempts, 5), isDead],
  );
};
