import { type Identity, maySee, mayTouch } from '@hansa/chassis/identity';
import { transactionSql } from '@hansa/chassis/sql';
import type { EntityManager } from '@mikro-orm/postgresql';
import { OrderNotFound } from '../errors.ts';
import { orders } from './order.entity.ts';

/** An order to be changed; nobody else changes it meanwhile, which makes every decision on it a compare-and-set. */
export const findOrder = async (em: EntityManager, id: string) => {
  const order = await orders.find(transactionSql(em), id, 'for update');
  if (!order) throw new OrderNotFound({ id });
  return order;
};

/** An order to be changed by whoever asks; somebody else's looks as if it did not exist. */
export const findOrderOf = async (em: EntityManager, identity: Identity, id: string) => {
  const order = await findOrder(em, id);
  if (!mayTouch(identity, order.customerId ?? null, 'orders:write'))
    throw new OrderNotFound({ id });
  return order;
};

/** Whether somebody may see an order: whose it is, staff who read or write orders, other services. */
export const seesOrder = (identity: Identity, customerId: string | null) =>
  maySee(identity, customerId, 'orders');
