import { IllegalTransition } from '@hansa/chassis/domain-error';
import type { Sweep } from '@hansa/chassis/sweep';
import type { OrderingTools } from '../clients/clients.ts';
import { endOrder } from './cancel-order.ts';
import { findOrder } from './find-order.ts';

const batch = 20;

/** Cancels orders that were not paid in time; their goods go back on the shelf. */
export const expireOrders: Sweep<OrderingTools> = {
  name: 'expire orders',
  everyMs: 500,
  run: async tools => {
    const due = await tools.sql<{ id: string }>(
      `select id from orders where status = 'PENDING_PAYMENT' and expires_at <= $1 order by expires_at limit $2`,
      [new Date(), batch],
    );
    await Promise.all(due.map(({ id }) => expire(tools, id)));
    return due.length;
  },
};

const expire = async (tools: OrderingTools, id: string) => {
  try {
    await endOrder(
      tools,
      em => findOrder(em, id),
      order => order.expire(),
    );
  } catch (error) {
    // It was paid or cancelled since it was found.
    if (!(error instanceof IllegalTransition)) throw error;
  }
};
