import { AsyncLocalStorage } from 'node:async_hooks';
import type pg from 'pg';
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

const atOnce = 4;
const maxWaiting = 1_000;
// The relay takes over what is older.
const patienceMs = 800;

type Waiting = Delivery & { since: number };

/**
 * Delivers facts the moment they are committed, without looking into the outbox, and strikes them off it. Whatever it cannot
 * or does not do, because the process ends, too many wait or a consumer does not take it, the relay finds there.
 */
export const startCourier = (pool: pg.Pool, deliver: Deliver, log: Log): Courier => {
  const queues = new Map<string, Waiting[]>();
  const rounds = new Set<Promise<void>>();
  let isStopping = false;
  // Whoever brings something is in the middle of a request or a transaction, which is nobody else's.
  const apart = AsyncLocalStorage.snapshot();
  const bring = (deliveries: readonly Delivery[]) => {
    const since = performance.now();
    for (const delivery of deliveries) {
      const queue = queues.get(delivery.consumer);
      if (isStopping || (queue && queue.length >= maxWaiting)) continue;
      if (queue) queue.push({ ...delivery, since });
      else begin(delivery.consumer, [{ ...delivery, since }]);
    }
  };
  // While somebody is served, what comes is queued.
  const begin = (consumer: string, queue: Waiting[]) => {
    queues.set(consumer, queue);
    const round = apart(() => atPlace(`relay to ${consumer}`, () => serve(consumer, queue)))
      .catch(error => log.warn({ err: error, consumer }, 'What was delivered stays in the outbox'))
      .finally(() => {
        queues.delete(consumer);
        rounds.delete(round);
      });
    rounds.add(round);
  };
  const serve = async (consumer: string, queue: Waiting[]) => {
    while (queue.length > 0 && !isStopping) {
      const some = queue.splice(0, atOnce).filter(isFresh);
      const outcomes = await Promise.allSettled(
        some.map(({ envelope }) => deliverInTime(deliver, consumer, envelope)),
      );
      const done = some.filter((_, i) => outcomes[i]!.status === 'fulfilled');
      if (done.length === 0) continue;
      await pool.query(
        delivered(
          consumer,
          done.map(({ envelope }) => envelope.eventId),
        ),
      );
    }
  };
  return {
    bring,
    stop: async () => {
      isStopping = true;
      await Promise.all(rounds);
    },
  };
};

const isFresh = ({ since }: Waiting) => performance.now() - since < patienceMs;
