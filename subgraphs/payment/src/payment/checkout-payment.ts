import { IllegalTransition } from '@hansa/chassis/domain-error';
import type { Money } from '@hansa/chassis/money';
import { changeAndTell } from '@hansa/chassis/outbox';
import { transactionSql } from '@hansa/chassis/sql';
import { idFor } from '@hansa/chassis/uuid';
import type { EntityManager } from '@mikro-orm/postgresql';
import type { PaymentTools } from '../clients/clients.ts';
import { PaymentDeclined, PaymentNotFound } from '../errors.ts';
import { simulator } from '../provider/simulator.ts';
import { lockOrder, lockPayment } from './find-payment.ts';
import { bookLocked } from './ledger.ts';
import { authorizeMoney, captureMoney } from './move-money.ts';
import { openPayment, tryOpening } from './open-payment.ts';
import { payments } from './payment.entity.ts';

export type AuthorizePayment = {
  orderId: string;
  amount: Money;
  customerId?: string | null | undefined;
  token: string;
};

type OfOrder = { orderId: string };

/** The payment of a checkout: there is one, known before its order exists. */
export const checkoutPaymentId = (orderId: string) => idFor(orderId, 'checkout payment');

/**
 * Has the provider promise an order's money before the order exists; asks no other room. Answers the payment's id:
 * it is PENDING as long as the provider has not decided, so ask again.
 */
export const authorizePayment = async (tools: PaymentTools, input: AuthorizePayment) => {
  const { orderId, amount, customerId, token } = input;
  const id = checkoutPaymentId(orderId);
  const order = { id: orderId, customerId: customerId ?? null, total: amount };
  const opened =
    (await tryOpening(tools.sql, { id, order })) ??
    (await tools.em.fork().transactional(em => openPayment(em, { id, order })));
  const { status, failureReason } = await authorizeMoney(tools, opened, token);
  if (status === 'VOIDED') throw illegal(id, status, 'AUTHORIZED');
  if (failureReason) throw new PaymentDeclined({ reason: failureReason });
  return id;
};

/** Takes what was authorized: the point of no return. Bears repeating; answers the payment's id. */
export const capturePayment = async (tools: PaymentTools, { orderId }: OfOrder) => {
  const id = checkoutPaymentId(orderId);
  try {
    await captureMoney(tools, id);
  } catch (error) {
    throw error instanceof PaymentNotFound ? illegal(id, 'UNKNOWN', 'SUCCEEDED') : error;
  }
  return id;
};

/** Lets go of what was authorized; of an unknown order it leaves a tombstone. Bears repeating; answers the payment's id. */
export const voidPayment = async (tools: PaymentTools, { orderId }: OfOrder) => {
  const id = checkoutPaymentId(orderId);
  await tools.em.fork().transactional(async em => {
    await lockOrder(em, orderId);
    const changes = { changed: payments.insertion(payments.create(tombstone(id, orderId))) };
    const isUnknown = await changeAndTell(transactionSql(em), changes);
    if (!isUnknown) await letGoOf(em, id);
  });
  await simulator.void(id);
  return id;
};

/** Lets go of a payment that is not in hand; one that is being taken refuses. The provider is told afterwards. */
export const letGoOf = async (em: EntityManager, id: string) => {
  const payment = await lockPayment(em, id);
  if (payment.hasComeToNothing()) return;
  const wasAuthorized = payment.status === 'AUTHORIZED';
  payment.void();
  await bookLocked(em, payment, wasAuthorized ? { lines: [{ kind: 'VOID' }] } : {});
};

const illegal = (id: string, from: string, to: string) =>
  new IllegalTransition({ subject: 'Payment', id, from, to });

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
