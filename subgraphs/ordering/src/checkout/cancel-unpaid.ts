import { IllegalTransition } from '@hansa/chassis/domain-error';
import type { OrderingTools } from '../clients/clients.ts';
import { OrderNotFound } from '../errors.ts';
import { endOrder } from '../order/cancel-order.ts';
import { findOrder } from '../order/find-order.ts';

/** Ends the order of a checkout whose money was refused in the last moment; one that never came, or has ended, is fine. */
export const cancelUnpaid = async (tools: OrderingTools, orderId: string) => {
  try {
    await endOrder(
      tools,
      em => findOrder(em, orderId),
      order => order.cancel('PAYMENT_DECLINED'),
    );
  } catch (error) {
    if (!(error instanceof IllegalTransition || error instanceof OrderNotFound)) throw error;
  }
};
