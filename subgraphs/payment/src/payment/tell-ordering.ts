import { idFor } from '@hansa/chassis/uuid';
import type { PaymentTools } from '../clients/clients.ts';
import { findPayment } from './find-payment.ts';
import { refundLeft } from './refund-payment.ts';

/**
 * Says that a succeeded payment's order is paid. When ordering refuses (the order was cancelled meanwhile) the money
 * goes back at once; when it does not answer, the event behind this makes sure.
 */
export const tellOrdering = async (tools: PaymentTools, paymentId: string) => {
  const { orderId, status } = await findPayment(tools.sql, paymentId);
  if (status !== 'SUCCEEDED') return;
  try {
    if (await tools.clients.ordering.markPaid(orderId, paymentId)) return;
    await refundLeft(tools, paymentId, idFor(paymentId, 'order cancelled'));
  } catch (error) {
    tools.log.warn({ err: error, paymentId }, 'Ordering could not be told of a payment');
  }
};
