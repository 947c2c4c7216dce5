import type { Sql } from '@hansa/chassis/sql';
import { untilWritten } from '@hansa/chassis/stored';
import type { PaymentTools } from '../clients/clients.ts';
import type { Authorization } from '../provider/payment-provider.ts';
import { simulator } from '../provider/simulator.ts';
import { findPayment } from './find-payment.ts';
import { book, type Outcome } from './ledger.ts';
import type { Payment } from './payment.entity.ts';

type NeedsSql = Pick<PaymentTools, 'sql'>;

/** Has the provider promise a payment's money; answers the payment. What was decided before stays decided. */
export const authorizeMoney = async ({ sql }: NeedsSql, before: Payment, token: string) => {
  const { id: paymentId } = before;
  if (before.hasComeToNothing()) await simulator.void(paymentId);
  if (before.status !== 'PENDING') return before;
  const outcome = await simulator.authorize(paymentId, before.amount(), token);
  const payment = await settle(sql, before, payment =>
    payment.status === 'PENDING' ? decision(payment, outcome) : null,
  );
  // It was let go of while the provider was asked, which may have promised after it was told to let go.
  if (outcome.outcome !== 'DECLINED' && payment.hasComeToNothing()) await simulator.void(paymentId);
  return payment;
};

/** What the provider said, said to a payment that waits for it. */
export const decision = (payment: Payment, said: Authorization): Outcome => {
  if (said.outcome === 'AWAITED') {
    payment.await(said.reference);
    return {};
  }
  const isApproved = said.outcome === 'APPROVED';
  const fact = isApproved ? payment.authorize(said.reference) : payment.fail(said.reason);
  return { lines: [{ kind: 'AUTHORIZE', status: isApproved ? 'SUCCEEDED' : 'FAILED' }], fact };
};

/** Takes a payment's promised money; refuses when it was let go of. Bears repeating. */
export const captureMoney = async ({ sql }: NeedsSql, paymentId: string) => {
  const found = await findPayment(sql, paymentId);
  const started = await settle(sql, found, payment => {
    if (payment.status === 'SUCCEEDED') return null;
    payment.startCapture();
    return {};
  });
  if (started.status === 'SUCCEEDED') return;
  await simulator.capture(paymentId, started.amount());
  await settle(sql, started, payment => (payment.status === 'SUCCEEDED' ? null : capture(payment)));
};

/** The money of a payment is in hand. */
export const capture = (payment: Payment): Required<Outcome> => ({
  fact: payment.succeed(),
  lines: [{ kind: 'CAPTURE' }],
});

/** Decides on a payment as it is, and books that, or nothing for null; decides anew when somebody else changed it meanwhile. */
const settle = (sql: Sql, known: Payment, decide: (payment: Payment) => Outcome | null) => {
  let payment = known;
  return untilWritten(async () => {
    const outcome = decide(payment);
    if (!outcome || (await book(sql, payment, outcome))) return payment;
    payment = await findPayment(sql, payment.id);
    return null;
  });
};
