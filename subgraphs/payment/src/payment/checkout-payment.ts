import { IllegalTransition } from '@hansa/chassis/domain-error';
import type { Money } from '@hansa/chassis/money';
import { transactionSql } from '@hansa/chassis/sql';
import { idFor } from '@hansa/chassis/uuid';
import type { EntityManager } from '@mikro-orm/postgresql';
import type { PaymentTools } from '../clients/clients.ts';
import { PaymentDeclined, PaymentNotFound } from '../errors.ts';
import { simulator } from '../provider/simulator.ts';
import { findPayment } from './find-payment.ts';
import { record } from './ledger.ts';
import { authorizeMoney, captureMoney } from './move-money.ts';
import { openPayment } from './open-payment.ts';
import { Payment } from './payment.entity.ts';

export type AuthorizePayment = {
  orderId: string;
  amount: Money;
  customerId?: string | null | undefined;
  token: string;
};

type OfOrder = { orderId: string };

// A checkout has one payment, known before its order exists.
const checkoutPaymentId = (orderId: string) => idFor(orderId, 'checkout payment');

/** Has the provider promise an order's money before the order exists; asks no other room. Answers the payment's id. */
export const authorizePayment = async (tools: PaymentTools, input: AuthorizePayment) => {
  const { orderId, amount, customerId, token } = input;
  const id = checkoutPaymentId(orderId);
  await tools.em.fork().transactional(async em => {
    await lockOrder(em, orderId);
    const known = await em.findOne(Payment, { id });
    if (known?.status === 'VOIDED') throw letGo(id);
    const order = { id: orderId, customerId: customerId ?? null, total: amount };
    if (!known) await openPayment(em, { id, order });
  });
  const reason = await authorizeMoney(tools, id, token);
  if (reason !== null) throw new PaymentDeclined({ reason });
  return id;
};

/** Takes what was authorized: the point of no return. Bears repeating; answers the payment's id. */
export const capturePayment = async (tools: PaymentTools, { orderId }: OfOrder) => {
  const id = checkoutPaymentId(orderId);
  try {
    await captureMoney(tools, id);
  } catch (error) {
    throw error instanceof PaymentNotFound ? letGo(id) : error;
  }
  return id;
};

/** Lets go of what was authorized; of an unknown order it leaves a tombstone. Bears repeating; answers the payment's id. */
export const voidPayment = async (tools: PaymentTools, { orderId }: OfOrder) => {
  const id = checkoutPaymentId(orderId);
  await tools.em.fork().transactional(async em => {
    await lockOrder(em, orderId);
    const known = await em.findOne(Payment, { id });
    if (known) await letGoOf(em, id);
    else em.create(Payment, tombstone(id, orderId));
  });
  await simulator.void(id);
  return id;
};

/** Lets go of a payment that is not in hand; one that is being taken refuses. */
export const letGoOf = async (em: EntityManager, id: string) => {
  const payment = await findPayment(em, id);
  if (payment.status === 'VOIDED' || payment.status === 'FAILED') return;
  if (payment.isCapturing) throw letGo(id, 'SUCCEEDED');
  const wasAuthorized = payment.status === 'AUTHORIZED';
  payment.void();
  if (wasAuthorized) await record(em, payment, { kind: 'VOID' });
};

const letGo = (id: string, from = 'VOIDED') =>
  new IllegalTransition({
    subject: 'Payment',
    id,
    from,
    to: from === 'VOIDED' ? 'AUTHORIZED' : 'VOIDED',
  });

const lockOrder = (em: EntityManager, orderId: string) =>
  transactionSql(em)('select pg_advisory_xact_lock(hashtextextended($1, 2))', [orderId]);

// Of an order nobody has heard of: no amount in no currency (ISO 4217: XXX).
const tombstone = (id: string, orderId: string) => ({
  id,
  orderId,
  customerId: null,
  status: 'VOIDED' as const,
  amountMinor: 0,
  currency: 'XXX',
  provider: simulator.name,
  providerReference: null,
  failureReason: null,
  payingBy: null,
  isCapturing: false,
  createdAt: new Date(),
  version: 1,
});
