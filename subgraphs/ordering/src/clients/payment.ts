import type { Peer } from '@hansa/chassis/peers';
import { PaymentDocument, RefundPaymentDocument } from './payment.generated.ts';

/** What ordering asks of Payment. */
export const paymentClient = (ask: Peer) => ({
  /** Whether a payment of this order has succeeded. */
  hasSucceeded: async (paymentId: string, orderId: string) => {
    const { payment } = await ask(PaymentDocument, { id: paymentId });
    return payment?.status === 'SUCCEEDED' && payment.order?.id === orderId;
  },

  /** Gives back whatever is left of a payment; nothing left is fine. */
  refundAll: async (paymentId: string, reason: string, idempotencyKey: string) => {
    const input = { id: paymentId, reason, idempotencyKey };
    const { refundPayment } = await ask(RefundPaymentDocument, { input });
    const [refusal] = refundPayment.errors;
    const isNothingLeft =
      refusal?.__typename === 'RefundExceedsCaptured' && refusal.refundable.amountMinor === 0;
    // A refund that is owed and refused is for a person to look at, not a refusal of the cancellation.
    if (refusal && !isNothingLeft) throw new Error(`A refund was refused: ${refusal.message}`);
  },
});
