import { failable } from './failpoint.ts';
import { DependencyUnavailable, isOutage } from './faults.ts';
import { within } from './in-time.ts';
import { heard } from './metrics.ts';
import type { Envelope } from './outbox.ts';

/** Hands an envelope to a service; resolves when its inbox has committed. */
export type Deliver = (consumer: string, envelope: Envelope) => Promise<void>;

const limitMs = 10_000;

/** Delivers in time or not at all. */
export const deliverInTime = async (deliver: Deliver, consumer: string, envelope: Envelope) => {
  await failable(`tell ${envelope.type}`, () => within(limitMs, deliver(consumer, envelope)));
  heard(consumer, envelope);
};

/** Whether a consumer is away, and is waited for; one that cannot take a fact is not. */
export const isAway = (error: unknown) => error instanceof DependencyUnavailable || isOutage(error);

/**
 * What strikes deliveries that have been made off the outbox of one consumer. They may be made again after a crash, so the
 * commit need not wait for the disk.
 */
export const delivered = (consumer: string, eventIds: readonly string[]) => ({
  name: 'delivered',
  text: `delete from outbox_deliveries using (select set_config('synchronous_commit', 'off', true)) as unhurried
    where consumer = $1 and event_id = any($2)`,
  values: [consumer, eventIds],
});
