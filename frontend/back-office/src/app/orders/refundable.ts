import type { Money } from '#ui/money';

/** What of a payment can still be given back. */
export const refundableOf = (payment: {
  readonly capturedAmount: Money;
  readonly refundedAmount: Money;
}): Money => ({
  amountMinor: payment.capturedAmount.amountMinor - payment.refundedAmount.amountMinor,
  currency: payment.capturedAmount.currency,
});
