import { domainError } from '@hansa/chassis/domain-error';
import { type Money, written } from '@hansa/chassis/money';

type Id = { id: string };

export const OrderNotFound = domainError('OrderNotFound', (_: Id) => 'There is no such order.');

export const PaymentNotFound = domainError(
  'PaymentNotFound',
  (_: Id) => 'There is no such payment.',
);

export const AmountMismatch = domainError(
  'AmountMismatch',
  ({ expected, actual }: { expected: Money; actual: Money }) =>
    `The order comes to ${expected.amountMinor} ${expected.currency}, not to ${actual.amountMinor} ${actual.currency} (smallest units).`,
);

export const OrderNotPayable = domainError(
  'OrderNotPayable',
  ({ status }: { id: string; status: string }) => `An order that is ${status} cannot be paid.`,
);

export const PaymentInProgress = domainError(
  'PaymentInProgress',
  (_: { paymentId: string }) => 'Another payment of this order is under way or has succeeded.',
);

export const PaymentDeclined = domainError(
  'PaymentDeclined',
  ({ reason }: { reason: string }) => `The payment was declined: ${reason}.`,
);

export const RefundExceedsCaptured = domainError(
  'RefundExceedsCaptured',
  ({ refundable }: { refundable: Money }) => `At most ${written(refundable)} can be refunded.`,
);
