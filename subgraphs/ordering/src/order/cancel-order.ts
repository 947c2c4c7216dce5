import type { Identity } from '@hansa/chassis/identity';
import { beginSaga, continueSaga } from '@hansa/chassis/saga';
import type { OrderCancelled } from '@hansa/schema/events/events';
import type { EntityManager } from '@mikro-orm/postgresql';
import type { OrderingTools } from '../clients/clients.ts';
import { settleCancellationSaga, settlementId } from './cancel-order.saga.ts';
import { findOrderOf } from './find-order.ts';
import type { Order } from './order.entity.ts';
import { writeOrder } from './write-order.ts';

export type CancelOrder = { id: string; reason?: string | null | undefined };

/** Ends an order whose goods have not left, then gives back goods and money; answers its id. */
export const cancelOrder = async (
  tools: OrderingTools,
  identity: Identity,
  { id, reason }: CancelOrder,
) => {
  await endOrder(
    tools,
    em => findOrderOf(em, identity, id),
    order => order.cancel(reason?.trim() || 'CANCELLED'),
  );
  return id;
};

/** Ends the order found, and settles what it still owes: here if that is quick, else in the background. */
export const endOrder = async (
  tools: OrderingTools,
  find: (em: EntityManager) => Promise<Order>,
  end: (order: Order) => ReturnType<typeof OrderCancelled>,
) => {
  const { start, opened } = await tools.em.fork().transactional(async em => {
    const order = await find(em);
    const fact = end(order);
    const { reason } = fact.data;
    const cancelled = { kind: 'CANCELLED', text: `The order was cancelled: ${reason}` } as const;
    await writeOrder(em, order, { fact, lines: [cancelled] });
    const start = startOf(order, reason);
    return { start, opened: await beginSaga(em, settleCancellationSaga, start) };
  });
  try {
    await continueSaga(settleCancellationSaga, start, opened, tools);
  } catch (error) {
    // The order is cancelled whatever happens; what it owes is settled as soon as the others answer.
    tools.log.warn({ err: error }, 'A cancellation is not settled yet');
  }
};

const startOf = ({ id, paymentId }: Order, reason: string) => ({
  id: settlementId(id),
  state: { orderId: id, paymentId: paymentId ?? null, reason },
});
