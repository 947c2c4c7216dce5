import type { Tools } from './context.ts';
import type { Sweep } from './sweep.ts';

const everyMs = 10 * 60_000;
const batch = 5_000;

// Longer than any delivery, retry or repeated request can take.
const expired = [
  `outbox_events where occurred_at < now() - interval '7 days'
     and not exists (select from outbox_deliveries d where d.event_id = outbox_events.event_id)`,
  `inbox where received_at < now() - interval '14 days'`,
  `idempotency_keys where created_at < now() - interval '3 days'`,
  `sagas where status in ('COMPLETED', 'REJECTED') and not is_kept and finished_at < now() - interval '7 days'`,
];

/** Deletes what nobody can ask for any more, a bounded number at a time. */
export const prune: Sweep<Tools> = {
  name: 'prune',
  everyMs,
  run: async ({ sql }) => {
    const deleted = await Promise.all(
      expired.map(from => {
        const [table] = from.split(' ');
        return sql(
          `delete from ${table} where ctid in (select ctid from ${from} limit ${batch}) returning 1`,
        );
      }),
    );
    return deleted.flat().length;
  },
};
