import { publish } from '@hansa/chassis/outbox';
import type { EntityManager } from '@mikro-orm/postgresql';
import type { PaymentTools } from '../clients/clients.ts';
import type { Authorization } from '../provider/payment-provider.ts';
import { simulator } from '../provider/simulator.ts';
import { findPayment } from './find-payment.ts';
import { record } from './ledger.ts';
import type { Payment } from './payment.entity.ts';

type NeedsEm = Pick<PaymentTools, 'em'>;

/** Has the provider promise a payment's money; answers the payment. What was decided before stays decided. */
export const authorizeMoney = async ({ em }: NeedsEm, before: Payment, token: string) => {
  const { id: paymentId } = before;
  if (before.hasComeToNothing()) await simulator.void(paymentId);
  if (before.status !== 'PENDING') return before;
  const outcome = await simulator.authorize(paymentId, before.amount(), token);
  const payment = await em.fork().transactional(em => bookAuthorization(em, paymentId, outcome));
  // It was let go of while the provider was asked, which may have promised after it was told to let go.
  if (outcome.outcome !== 'DECLINED' && payment.hasComeToNothing()) await simulator.void(paymentId);
  return payment;
};

const bookAuthorization = async (em: EntityManager, paymentId: string, said: Authorization) => {
  const payment = await findPayment(em, paymentId);
  if (payment.status === 'PENDING') await bookDecision(em, payment, said);
  return payment;
};

/** Books what the provider said to a locked payment that waits for it. */
export const bookDecision = async (em: EntityManager, payment: Payment, said: Authorization) => {
  if (said.outcome === 'AWAITED') return payment.await(said.reference);
  const isApproved = said.outcome === 'APPROVED';
  const fact = isApproved ? payment.authorize(said.reference) : payment.fail(said.reason);
  await record(em, payment, { kind: 'AUTHORIZE', status: isApproved ? 'SUCCEEDED' : 'FAILED' });
  await publish(em, fact, payment.version);
};

/** Takes a payment's promised money; refuses when it was let go of. Bears repeating. */
export const captureMoney = async ({ em }: NeedsEm, paymentId: string) => {
  const payment = await em.fork().transactional(em => startCapture(em, paymentId));
  if (payment.status === 'SUCCEEDED') return;
  await simulator.capture(paymentId, payment.amount());
  await em.fork().transactional(async em => {
    const payment = await findPayment(em, paymentId);
    if (payment.status !== 'SUCCEEDED') await bookCapture(em, payment);
  });
};

const startCapture = async (em: EntityManager, paymentId: string) => {
  const payment = await findPayment(em, paymentId);
  if (payment.status !== 'SUCCEEDED') payment.startCapture();
  return payment;
};

/** Books the money of a locked payment as in hand, and tells it. */
export const bookCapture = async (em: EntityManager, payment: Payment) => {
  const fact = payment.succeed();
  await record(em, payment, { kind: 'CAPTURE' });
  await publish(em, fact, payment.version);
};
