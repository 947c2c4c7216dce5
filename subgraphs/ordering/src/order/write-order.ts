import { type Changes, changeAndTell, type Fact } from '@hansa/chassis/outbox';
import { transactionSql } from '@hansa/chassis/sql';
import type { EntityManager } from '@mikro-orm/postgresql';
import { type Order, orders } from './order.entity.ts';
import { type OrderItem, orderItems } from './order-item.entity.ts';
import { type Line, telling } from './timeline.ts';

/** What happened to an order: what its timeline gains, and the fact that tells it. */
export type Happening = { lines?: readonly Line[]; fact?: Fact };

/** Writes what happened to a locked order, in one statement. */
export const writeOrder = (em: EntityManager, order: Order, happening: Happening = {}) =>
  write(em, order, { changed: orders.update(order) }, happening);

/** Writes a new order with its items, in one statement. */
export const insertOrder = (
  em: EntityManager,
  order: Order,
  items: readonly OrderItem[],
  happening: Happening,
) =>
  write(
    em,
    order,
    { changed: orders.insertion(order), item: orderItems.insertion(...items) },
    happening,
  );

const write = async (
  em: EntityManager,
  order: Order,
  changes: Changes,
  { lines = [], fact }: Happening,
) => {
  const story = lines.length > 0 && { story: telling(lines, 'changed') };
  const facts = fact ? [{ fact, aggregateVersion: order.version }] : [];
  const isWritten = await changeAndTell(transactionSql(em), { ...changes, ...story }, facts);
  if (!isWritten) throw new Error(`The order ${order.id} is not as it was found.`);
  orders.written(order);
};
