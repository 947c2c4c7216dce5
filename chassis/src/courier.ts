import { AsyncLocalStorage } from 'node:async_hooks';
import type pg from 'pg';
import { sleep } from './backoff.ts';
import { type Deliver, delivered, deliverInTime } from './deliver.ts';
import { atPlace } from './failpoint.ts';
import type { Log } from './log.ts';
import type { Delivery } from './told.ts';

/** Delivers facts from memory. */
export type Courier = {
  /** Takes deliveries that have just been committed to the outbox. */
  bring(deliveries: readonly Delivery[]): void;
  stop(): Promise<void>;
};

const atOnce = 8;
const maxWaiting = 1_000;
// Whoever tells something often does next what the fact would have others do: then there is less to do for them.
const pauseMs = 20;
// The relay takes over what is older.
const patienceMs = 800;

type Waiting = Delivery & { since: number };

/**
 * Delivers facts as soon as they are committed, without looking into the outbox, and strikes them off it. Whatever it cannot
 * or does not do, because the process ends, too many wait or a consumer does not take it, the relay finds there.
 */
export const startCourier = (pool: pg.Pool, deliver: Deliver, log: Log): Courier => {
  const rounds = new Map<string, Round>();
  const stopping = new AbortController();
  // Whoever brings something is in the middle of a request or a transaction, which is nobody else's.
  const apart = AsyncLocalStorage.snapshot();
  const roundOf = (consumer: string) => {
    const round = rounds.get(consumer) ?? startRound(consumer, pool, deliver, log, stopping.signal);
    rounds.set(consumer, round);
    return round;
  };
  return {
    bring: deliveries => {
      if (stopping.signal.aborted) return;
      const since = performance.now();
      apart(() => {
        for (const delivery of deliveries) roundOf(delivery.consumer).add({ ...delivery, since });
      });
    },
    stop: async () => {
      stopping.abort();
      await Promise.all([...rounds.values()].map(({ ended }) => ended()));
    },
  };
};

type Round = { add(waiting: Waiting): void; ended(): Promise<unknown> };

/** The deliveries to one consumer: so many walk at once, each taking the next that waits. */
const startRound = (
  consumer: string,
  pool: pg.Pool,
  deliver: Deliver,
  log: Log,
  stopping: AbortSignal,
): Round => {
  const strikeOff = strikerFor(consumer, pool, log);
  const waiting: Waiting[] = [];
  const walks = new Set<Promise<void>>();
  // Nobody waits for it before the end: what is not struck off is delivered again, which changes nothing.
  let struck: Promise<void> | undefined;
  const walk = async () => {
    await sleep(pauseMs, stopping);
    for (let next = waiting.shift(); next && !stopping.aborted; next = waiting.shift()) {
      const { envelope, since } = next;
      if (performance.now() - since > patienceMs) continue;
      try {
        await deliverInTime(deliver, consumer, envelope);
      } catch (error) {
        log.debug({ err: error, consumer }, 'A fact is left to the relay');
        continue;
      }
      struck = strikeOff(envelope.eventId);
    }
  };
  return {
    add: delivery => {
      if (waiting.length >= maxWaiting) return;
      waiting.push(delivery);
      if (walks.size >= atOnce) return;
      const walking = atPlace(`relay to ${consumer}`, walk);
      walks.add(walking);
      walking.finally(() => walks.delete(walking));
    },
    ended: () => Promise.all(walks).then(() => struck),
  };
};

/** Strikes deliveries off the outbox: what comes while it does so goes together. */
const strikerFor = (consumer: string, pool: pg.Pool, log: Log) => {
  let done: string[] = [];
  let next: Promise<void> | null = null;
  let last: Promise<unknown> = Promise.resolve();
  const strike = async () => {
    await last;
    const eventIds = done;
    done = [];
    next = null;
    last = pool
      .query(delivered(consumer, eventIds))
      .catch(error => log.warn({ err: error, consumer }, 'What was delivered stays in the outbox'));
    await last;
  };
  return (eventId: string) => {
    done.push(eventId);
    next ??= strike();
    return next;
  };
};
