import { IllegalTransition } from '@hansa/chassis/domain-error';
import { badUserInput } from '@hansa/chassis/faults';
import { keyed, onceAcrossCalls } from '@hansa/chassis/idempotency';
import type { Identity } from '@hansa/chassis/identity';
import type { Money } from '@hansa/chassis/money';
import { publish } from '@hansa/chassis/outbox';
import { transactionSql } from '@hansa/chassis/sql';
import { idFor } from '@hansa/chassis/uuid';
import { PaymentRefunded } from '@hansa/schema/events/events';
import type { EntityManager } from '@mikro-orm/postgresql';
import type { PaymentTools } from '../clients/clients.ts';
import { RefundExceedsCaptured } from '../errors.ts';
import { simulator } from '../provider/simulator.ts';
import { lockPayment } from './find-payment.ts';
import { bookLocked, refundableOf } from './ledger.ts';

export type RefundPayment = {
  id: string;
  amount?: Money | null | undefined;
  reason?: string | null | undefined;
  idempotencyKey: string;
};

/** Gives money back, all that is left unless an amount is named; answers the payment's id. */
export const refundPayment = (tools: PaymentTools, by: Identity, input: RefundPayment) => {
  if (input.amount?.amountMinor === 0)
    throw badUserInput('input.amount.amountMinor', 'must be at least 1');
  return onceAcrossCalls(tools.em, keyed('refundPayment', by, input), async () => {
    const refundId = idFor(by.subject!, 'refundPayment', input.idempotencyKey);
    await refund(tools, input.id, refundId, input.amount ?? null);
    return input.id;
  });
};

/** Gives back whatever is left of a payment; nothing left is fine. */
export const refundLeft = async (tools: PaymentTools, paymentId: string, refundId: string) => {
  try {
    await refund(tools, paymentId, refundId, null);
  } catch (error) {
    if (!(error instanceof RefundExceedsCaptured)) throw error;
  }
};

const refund = async (
  tools: Pick<PaymentTools, 'em'>,
  paymentId: string,
  refundId: string,
  amount: Money | null,
) => {
  const started = await tools.em.fork().transactional(em => start(em, paymentId, refundId, amount));
  if (started) await finishRefund(tools, { id: refundId, paymentId, amount: started });
};

/** Sets the money aside before the provider is asked; answers how much, or null when this refund is done already. */
const start = async (em: EntityManager, paymentId: string, id: string, amount: Money | null) => {
  const payment = await lockPayment(em, paymentId);
  const sql = transactionSql(em);
  if ((await sql('select 1 from payment_transactions where id = $1', [id])).length > 0) return null;
  const [known] = await sql<{ amount_minor: string }>(
    'select amount_minor from started_refunds where id = $1',
    [id],
  );
  if (known) return { amountMinor: Number(known.amount_minor), currency: payment.currency };
  if (payment.status !== 'SUCCEEDED') {
    throw new IllegalTransition({
      subject: 'Payment',
      id: paymentId,
      from: payment.status,
      to: 'REFUNDED',
    });
  }
  const refundable = await refundableOf(em, payment);
  const wanted = amount ?? refundable;
  const fits =
    wanted.currency === refundable.currency && wanted.amountMinor <= refundable.amountMinor;
  if (!fits || wanted.amountMinor === 0) throw new RefundExceedsCaptured({ refundable });
  await sql('insert into started_refunds (id, payment_id, amount_minor) values ($1, $2, $3)', [
    id,
    paymentId,
    wanted.amountMinor,
  ]);
  return wanted;
};

export type StartedRefund = { id: string; paymentId: string; amount: Money };

/** Has the provider give back what was set aside, and books it. Bears repeating. */
export const finishRefund = async (
  { em }: Pick<PaymentTools, 'em'>,
  { id, paymentId, amount }: StartedRefund,
) => {
  await simulator.refund(id, amount);
  await em.fork().transactional(async em => {
    const payment = await lockPayment(em, paymentId);
    const sql = transactionSql(em);
    const open = await sql('delete from started_refunds where id = $1 returning id', [id]);
    if (open.length === 0) return;
    payment.version += 1;
    await bookLocked(em, payment, { lines: [{ id, kind: 'REFUND', amount }] });
    const [sums] = await sql<{ refunded_minor: string }>(
      'select refunded_minor from payments where id = $1',
      [paymentId],
    );
    const refundedTotal = { amountMinor: Number(sums!.refunded_minor), currency: amount.currency };
    const fact = PaymentRefunded({ paymentId, orderId: payment.orderId, amount, refundedTotal });
    await publish(em, fact, payment.version);
  });
};
