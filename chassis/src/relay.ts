import type pg from 'pg';
import { backoffSeconds, sleep } from './backoff.ts';
import { atPlace, failable } from './failpoint.ts';
import { DependencyUnavailable, isOutage } from './faults.ts';
import { within } from './in-time.ts';
import type { Log } from './log.ts';
import { heard } from './metrics.ts';
import type { Envelope } from './outbox.ts';

/** Hands an envelope to a service; resolves when its inbox has committed. */
export type Deliver = (consumer: string, envelope: Envelope) => Promise<void>;

export type Relay = { stop(): Promise<void> };

const batchSize = 50;
// Few, so that hearing leaves a service connections to answer with.
const atOnce = 4;
const pollMs = 1_000;
const maxAttempts = 10;
const deliverLimitMs = 10_000;

type Delivery = Envelope & { attempts: number };

/**
 * Moves the outbox: claims a batch in a transaction, delivers, deletes on commit. At least once, in no
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
  const bells = consumers.map(() => new AbortController());
  const ring = (consumer?: string) =>
    bells.forEach((bell, i) => {
      if (consumer && consumer !== consumers[i]) return;
      bells[i] = new AbortController();
      bell.abort();
    });
  const loops = consumers.map(async (consumer, i) => {
    while (!stopping.signal.aborted) {
      const bell = bells[i]!;
      const moved = await moveBatch(pool, consumer, deliver).catch(error => {
        log.warn({ err: error, consumer }, 'The outbox could not be read');
        return 0;
      });
      if (moved < batchSize) await sleep(pollMs, AbortSignal.any([bell.signal, stopping.signal]));
    }
  });
  const listening = listen(pool, ring, stopping.signal, log);
  return {
    stop: async () => {
      stopping.abort();
      await Promise.all([...loops, listening]);
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
  const delivered: string[] = [];
  for (let from = 0; from < batch.length; from += atOnce) {
    const some = batch.slice(from, from + atOnce);
    const outcomes = await Promise.allSettled(
      some.map(({ attempts: _, ...envelope }) =>
        failable(`tell ${envelope.type}`, () =>
          within(deliverLimitMs, deliver(consumer, envelope)),
        ),
      ),
    );
    let isConsumerAway = false;
    for (const [i, outcome] of outcomes.entries()) {
      const { eventId, attempts } = some[i]!;
      if (outcome.status === 'fulfilled') {
        delivered.push(eventId);
        heard(consumer, some[i]!);
      } else {
        await postpone(client, consumer, eventId, attempts + 1, outcome.reason);
        isConsumerAway ||= isAway(outcome.reason);
      }
    }
    if (isConsumerAway) break;
  }
  if (delivered.length > 0) {
    await client.query({
      name: 'delivered',
      text: 'delete from outbox_deliveries where consumer = $1 and event_id = any($2)',
      values: [consumer, delivered],
    });
  }
  return delivered.length;
};

// A consumer that is away is waited for; one that cannot take a fact is not.
const isAway = (error: unknown) => error instanceof DependencyUnavailable || isOutage(error);

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

/** Wakes the loops whenever a delivery was committed, by this process or another. */
const listen = async (
  pool: pg.Pool,
  ring: (consumer?: string) => void,
  signal: AbortSignal,
  log: Log,
) => {
  while (!signal.aborted) {
    try {
      const client = await pool.connect();
      const lost = new AbortController();
      client.on('notification', ({ payload }) => ring(payload));
      client.on('error', () => lost.abort());
      client.on('end', () => lost.abort());
      await client.query('listen outbox');
      ring();
      await sleep(2 ** 31 - 1, AbortSignal.any([signal, lost.signal]));
      client.removeAllListeners('notification');
      client.release(true);
    } catch (error) {
      log.warn({ err: error }, 'The outbox cannot be listened to');
      await sleep(pollMs, signal);
    }
  }
};
