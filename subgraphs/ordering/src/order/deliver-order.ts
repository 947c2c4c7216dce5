import type { EntityManager } from '@mikro-orm/postgresql';
import { findOrder } from './find-order.ts';
import { writeOrder } from './write-order.ts';

/**
 * The parcel of an order has arrived: the order is DELIVERED. Bears repeating. One that has not left yet refuses, and
 * whoever said so says it again: the goods never arrive before ordering has let them go.
 */
export const deliverOrder = async (em: EntityManager, orderId: string, deliveredAt: Date) => {
  const order = await findOrder(em, orderId);
  if (order.status === 'DELIVERED') return;
  const fact = order.deliver(deliveredAt);
  const arrived = { kind: 'DELIVERED', text: 'The goods have arrived.' } as const;
  await writeOrder(em, order, { fact, lines: [arrived] });
};
