import { randomUUID } from 'node:crypto';
import type { Money } from '@hansa/chassis/money';
import { changeAndTell, type Fact } from '@hansa/chassis/outbox';
import { type Sql, transactionSql } from '@hansa/chassis/sql';
import type { EntityManager } from '@mikro-orm/postgresql';
import { type Payment, payments } from './payment.entity.ts';

/** What a line of the ledger says. */
export type LedgerLine = {
  id?: string;
  kind: 'AUTHORIZE' | 'CAPTURE' | 'VOID' | 'REFUND';
  amount?: Money;
  status?: 'SUCCEEDED' | 'FAILED';
};

/** What became of a payment, beside itself. */
export type Outcome = { lines?: readonly LedgerLine[]; fact?: Fact };

/**
 * Writes what became of a payment, the lines its ledger gains and the fact that tells it: all or nothing. The ledger only
 * grows; the payment's sums follow by themselves. False when somebody else changed the payment meanwhile.
 */
export const book = async (sql: Sql, payment: Payment, { lines = [], fact }: Outcome = {}) => {
  const changes = {
    changed: payments.update(payment),
    ...(lines.length > 0 && { line: linesOf(payment, lines) }),
  };
  const facts = fact ? [{ fact, aggregateVersion: payment.version }] : [];
  const isBooked = await changeAndTell(sql, changes, facts);
  if (isBooked) payments.written(payment);
  return isBooked;
};

/** Books what became of a locked payment. */
export const bookLocked = async (em: EntityManager, payment: Payment, outcome: Outcome = {}) => {
  const isBooked = await book(transactionSql(em), payment, outcome);
  if (!isBooked) throw new Error(`The payment ${payment.id} was changed in spite of its lock.`);
};

const linesOf = (payment: Payment, lines: readonly LedgerLine[]) => ({
  text: `insert into payment_transactions (id, payment_id, kind, amount_minor, currency, status)
    select l.id, changed.id, l.kind, l."amountMinor", l.currency, l.status from changed, jsonb_to_recordset($1)
      as l(place int, id uuid, kind text, "amountMinor" bigint, currency text, status text) order by place`,
  values: [
    JSON.stringify(
      lines.map(({ amount = payment.amount(), ...line }, place) => ({
        place,
        id: randomUUID(),
        status: 'SUCCEEDED',
        ...line,
        ...amount,
      })),
    ),
  ],
});

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
