import { randomUUID } from 'node:crypto';
import type { Money } from '@hansa/chassis/money';
import { transactionSql } from '@hansa/chassis/sql';
import type { EntityManager } from '@mikro-orm/postgresql';
import type { Payment } from './payment.entity.ts';

/** What a line of the ledger says. */
export type LedgerLine = {
  id?: string;
  kind: 'AUTHORIZE' | 'CAPTURE' | 'VOID' | 'REFUND';
  amount?: Money;
  status?: 'SUCCEEDED' | 'FAILED';
};

/** Writes a line of a payment's ledger, which only grows; the payment's sums follow by themselves. */
export const record = async (
  em: EntityManager,
  payment: Payment,
  { id = randomUUID(), kind, amount = payment.amount(), status = 'SUCCEEDED' }: LedgerLine,
) => {
  await em.flush();
  await transactionSql(em)(
    `insert into payment_transactions (id, payment_id, kind, amount_minor, currency, status)
     values ($1, $2, $3, $4, $5, $6)`,
    [id, payment.id, kind, amount.amountMinor, amount.currency, status],
  );
};

/** What was taken and not given back or about to be, of a locked payment. */
export const refundableOf = async (em: EntityManager, payment: Payment): Promise<Money> => {
  const [sums] = await transactionSql(em)<{ left: string }>(
    `select p.captured_minor - p.refunded_minor
       - (select coalesce(sum(r.amount_minor), 0) from started_refunds r where r.payment_id = p.id) as left
     from payments p where p.id = $1`,
    [payment.id],
  );
  return { amountMinor: Number(sums!.left), currency: payment.currency };
};
