import { type Identity, maySee } from '@hansa/chassis/identity';
import { type Sql, transactionSql } from '@hansa/chassis/sql';
import type { EntityManager } from '@mikro-orm/postgresql';
import { PaymentNotFound } from '../errors.ts';
import { payments } from './payment.entity.ts';

/** A payment as it is now. */
export const findPayment = async (sql: Sql, id: string, lock?: 'for update') => {
  const payment = await payments.find(sql, id, lock);
  if (!payment) throw new PaymentNotFound({ id });
  return payment;
};

/** A payment to be changed; nobody else changes it until the transaction ends. */
export const lockPayment = (em: EntityManager, id: string) =>
  findPayment(transactionSql(em), id, 'for update');

/** The payment of an order that is under way or has succeeded, kept from others; there is one at most. */
export const lockLivePayment = async (em: EntityManager, orderId: string) => {
  const [row] = await transactionSql(em)<Record<string, unknown>>(
    `select ${payments.columns} from payments
     where order_id = $1 and status in ('PENDING', 'AUTHORIZED', 'SUCCEEDED') for update`,
    [orderId],
  );
  return row ? payments.of(row) : null;
};

/** Nobody else opens a payment of this order, or lets go of one not yet opened, until the transaction ends. */
export const lockOrder = (em: EntityManager, orderId: string) =>
  transactionSql(em)('select pg_advisory_xact_lock(hashtextextended($1, 2))', [orderId]);

/** Whether somebody may see a payment: whose order it is, staff who read or write payments, other services. */
export const seesPayment = (identity: Identity, customerId: string | null) =>
  maySee(identity, customerId, 'payments');
