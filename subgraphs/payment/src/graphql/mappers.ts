// What stands behind each GraphQL type.
import type { Connection } from '@hansa/chassis/connection';
import type { PaymentRow, TransactionRow } from '../payment/payments.queries.ts';

export type Order = { id: string };
export type Payment = PaymentRow;
export type PaymentConnection = Connection<PaymentRow>;
export type PaymentTransaction = TransactionRow;
