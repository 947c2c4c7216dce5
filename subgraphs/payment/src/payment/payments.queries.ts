import { connection, type PageArguments } from '@hansa/chassis/connection';
import { newestFirst } from '@hansa/chassis/keyset';
import { rowByKey, rowsByKey } from '@hansa/chassis/loader';
import type { Money } from '@hansa/chassis/money';
import type { Sql } from '@hansa/chassis/sql';
import type { LedgerLine } from './ledger.ts';
import type { Payment } from './payment.entity.ts';

/** A payment as it is read. */
export type PaymentRow = {
  id: string;
  orderId: string;
  customerId: string | null;
  status: Payment['status'];
  amount: Money;
  authorizedAmount: Money;
  capturedAmount: Money;
  refundedAmount: Money;
  provider: string;
  providerReference: string | null;
  failureReason: string | null;
  createdAt: Date;
};

/** A line of a payment's ledger as it is read. */
export type TransactionRow = {
  id: string;
  paymentId: string;
  kind: LedgerLine['kind'];
  amount: Money;
  status: 'SUCCEEDED' | 'FAILED';
  createdAt: Date;
};

const money = (column: string) =>
  `json_build_object('amountMinor', ${column}, 'currency', p.currency)`;

const columns = `p.id, p.order_id as "orderId", p.customer_id as "customerId", p.status, ${money('p.amount_minor')} as amount,
  ${money('p.authorized_minor')} as "authorizedAmount", ${money('p.captured_minor')} as "capturedAmount",
  ${money('p.refunded_minor')} as "refundedAmount", p.provider, p.provider_reference as "providerReference",
  p.failure_reason as "failureReason", p.created_at as "createdAt"`;

export const paymentLoaders = (sql: Sql) => ({
  payment: rowByKey<PaymentRow>(
    sql,
    `select ${columns} from payments p where p.id = any($1::uuid[])`,
    ({ id }) => id,
  ),
  paymentsOfOrder: rowsByKey<PaymentRow>(
    sql,
    `select ${columns} from payments p where p.order_id = any($1::uuid[]) and p.currency <> 'XXX'
     order by p.order_id, p.created_at, p.id`,
    ({ orderId }) => orderId,
  ),
  transactions: rowsByKey<TransactionRow>(
    sql,
    `select t.id, t.payment_id as "paymentId", t.kind, t.status, t.created_at as "createdAt",
       json_build_object('amountMinor', t.amount_minor, 'currency', t.currency) as amount
     from payment_transactions t where t.payment_id = any($1::uuid[]) order by t.payment_id, t.number`,
    ({ paymentId }) => paymentId,
  ),
});

export type PaymentsArguments = PageArguments & {
  filter?:
    | { orderId?: string | null | undefined; status?: PaymentRow['status'] | null | undefined }
    | null
    | undefined;
};

/** A page of payments, newest first: those of some owners, or, for null, of all. */
export const listPayments = (
  sql: Sql,
  owners: readonly string[] | null,
  { filter, ...page }: PaymentsArguments,
) =>
  connection<PaymentRow>(
    sql,
    {
      select: columns,
      from: 'payments p',
      where: [
        `p.currency <> 'XXX'`,
        { sql: 'p.customer_id = any(?::uuid[])', value: owners },
        { sql: 'p.order_id = ?', value: filter?.orderId },
        { sql: 'p.status = ?', value: filter?.status },
      ],
      order: newestFirst('p.created_at', 'p.id'),
    },
    page,
  );

/** What all payments of an order come to; null amounts while there are none. */
export const summaryOf = (payments: readonly PaymentRow[]) => ({
  isPaid: payments.some(({ status }) => status === 'SUCCEEDED'),
  status: payments.at(-1)?.status ?? null,
  authorizedAmount: sumOf(payments, 'authorizedAmount'),
  capturedAmount: sumOf(payments, 'capturedAmount'),
  refundedAmount: sumOf(payments, 'refundedAmount'),
});

const sumOf = (
  payments: readonly PaymentRow[],
  field: 'authorizedAmount' | 'capturedAmount' | 'refundedAmount',
): Money | null => {
  const [first] = payments;
  if (!first) return null;
  const amountMinor = payments.reduce((sum, payment) => sum + payment[field].amountMinor, 0);
  return { amountMinor, currency: first.amount.currency };
};
