import type { Money } from '@hansa/chassis/money';
import { accepted, type Peer } from '@hansa/chassis/peers';
import {
  AuthorizePaymentDocument,
  CapturePaymentDocument,
  PaymentDocument,
  RefundPaymentDocument,
  VoidPaymentDocument,
} from './payment.generated.ts';

/** Who promises to pay what for an order, and with which token of the provider. */
export type Authorization = {
  orderId: string;
  amount: Money;
  customerId: string | null;
  token: string;
};

/** What ordering asks of Payment. */
export const paymentClient = (ask: Peer) => ({
  /** Whether a payment of this order has succeeded. */
  hasSucceeded: async (paymentId: string, orderId: string) => {
    const { payment } = await ask(PaymentDocument, { id: paymentId });
    return payment?.status === 'SUCCEEDED' && payment.order?.id === orderId;
  },

  /** Has the money of an order promised; answers the payment's id, and whether the provider has decided yet. */
  authorize: async (input: Authorization) => {
    const { authorizePayment } = await ask(AuthorizePaymentDocument, { input });
    const { id, status } = accepted(authorizePayment).payment!;
    return { id, isDecided: status !== 'PENDING' };
  },

  /** Takes what was promised: the point of no return. */
  capture: async (orderId: string) => {
    const { capturePayment } = await ask(CapturePaymentDocument, { input: { orderId } });
    accepted(capturePayment);
  },

  /** Lets go of what was promised, or ever will be. */
  void: async (orderId: string) => {
    const { voidPayment } = await ask(VoidPaymentDocument, { input: { orderId } });
    accepted(voidPayment);
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
