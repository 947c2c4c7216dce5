import { type Identity, maySee } from '@hansa/chassis/identity';
import { transactionSql } from '@hansa/chassis/sql';
import { type EntityManager, LockMode } from '@mikro-orm/postgresql';
import { PaymentNotFound } from '../errors.ts';
import { Payment } from './payment.entity.ts';

/** A payment to be changed; nobody else changes it meanwhile. */
export const findPayment = async (em: EntityManager, id: string) => {
  const payment = await em.findOne(Payment, { id }, { lockMode: LockMode.PESSIMISTIC_WRITE });
  if (!payment) throw new PaymentNotFound({ id });
  return payment;
};

/** The payment of an order that is under way or has succeeded; there is one at most. */
export const findLivePayment = (em: EntityManager, orderId: string) =>
  em.findOne(
    Payment,
    { orderId, status: { $in: ['PENDING', 'AUTHORIZED', 'SUCCEEDED'] } },
    { lockMode: LockMode.PESSIMISTIC_WRITE },
  );

/** Nobody else opens a payment of this order, or lets go of one not yet opened, until the transaction ends. */
export const lockOrder = (em: EntityManager, orderId: string) =>
  transactionSql(em)('select pg_advisory_xact_lock(hashtextextended($1, 2))', [orderId]);

/** Whether somebody may see a payment: whose order it is, staff who read or write payments, other services. */
export const seesPayment = (identity: Identity, customerId: string | null) =>
  maySee(identity, customerId, 'payments');
