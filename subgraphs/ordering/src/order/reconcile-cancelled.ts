import type { Sweep } from '@hansa/chassis/sweep';
import type { OrderingTools } from '../clients/clients.ts';

type Due = { id: string };

const batch = 100;

/** Asks inventory of cancelled orders whether they still hold goods, until none is held; what is held is given back again. */
export const reconcileCancelled: Sweep<OrderingTools> = {
  name: 'reconcile cancelled orders',
  everyMs: 60_000,
  run: async tools => {
    const due = await claim(tools);
    if (due.length === 0) return 0;
    const ids = due.map(({ id }) => id);
    const holding = await tools.clients.inventory.holding(ids);
    await close(
      tools,
      ids.filter(id => !holding.includes(id)),
    );
    for (const id of holding) await release(tools, id);
    return due.length;
  },
};

// What is held is looked at again in a minute, whatever happens to this process.
const claim = ({ sql }: OrderingTools) =>
  sql<Due>(
    `update orders set reconcile_at = clock_timestamp() + interval '1 minute' where id in (
       select id from orders where status = 'CANCELLED' and reconcile_at <= clock_timestamp()
         and cancelled_at < clock_timestamp() - interval '30 seconds'
       order by reconcile_at limit ${batch} for update skip locked
     ) returning id`,
  );

const close = ({ sql }: OrderingTools, ids: readonly string[]) =>
  sql('update orders set reconcile_at = null where id = any($1::uuid[])', [ids]);

// One that cannot be released must not hold up the others.
const release = async ({ clients, log }: OrderingTools, orderId: string) => {
  try {
    await clients.inventory.release(orderId);
  } catch (error) {
    log.warn({ err: error, orderId }, 'A cancelled order still holds goods');
  }
};
