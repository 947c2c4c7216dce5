import { publish } from '@hansa/chassis/outbox';
import type { PaymentTools } from '../clients/clients.ts';
import { simulator } from '../provider/simulator.ts';
import { findPayment } from './find-payment.ts';
import { record } from './ledger.ts';

/** Has the provider promise a payment's money; answers why not, or null. What was decided before stays decided. */
export const authorizeMoney = async (
  { em }: Pick<PaymentTools, 'em'>,
  paymentId: string,
  token: string,
): Promise<string | null> => {
  const before = await em.fork().transactional(em => findPayment(em, paymentId));
  if (before.status !== 'PENDING') return before.failureReason ?? null;
  const outcome = await simulator.authorize(paymentId, before.amount(), token);
  return em.fork().transactional(async em => {
    const payment = await findPayment(em, paymentId);
    if (payment.status !== 'PENDING') return payment.failureReason ?? null;
    const fact = outcome.isApproved
      ? payment.authorize(outcome.reference)
      : payment.fail(outcome.reason);
    await record(em, payment, {
      kind: 'AUTHORIZE',
      status: outcome.isApproved ? 'SUCCEEDED' : 'FAILED',
    });
    await publish(em, fact, payment.version);
    return outcome.isApproved ? null : outcome.reason;
  });
};

/** Takes a payment's promised money; refuses when it was let go of. Bears repeating. */
export const captureMoney = async ({ em }: Pick<PaymentTools, 'em'>, paymentId: string) => {
  const isTaken = await em.fork().transactional(async em => {
    const payment = await findPayment(em, paymentId);
    if (payment.status !== 'SUCCEEDED') payment.startCapture();
    return payment.status === 'SUCCEEDED';
  });
  if (isTaken) return;
  const { amountMinor, currency } = await em.fork().transactional(em => findPayment(em, paymentId));
  await simulator.capture(paymentId, { amountMinor, currency });
  await em.fork().transactional(async em => {
    const payment = await findPayment(em, paymentId);
    if (payment.status === 'SUCCEEDED') return;
    const fact = payment.succeed();
    await record(em, payment, { kind: 'CAPTURE' });
    await publish(em, fact, payment.version);
  });
};
