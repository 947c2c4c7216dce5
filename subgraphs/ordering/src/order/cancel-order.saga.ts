import type { Saga } from '@hansa/chassis/saga-step';
import { idFor } from '@hansa/chassis/uuid';
import type { OrderingTools } from '../clients/clients.ts';

/** What a cancelled order still owes: goods to the shelf, money to the buyer. */
export type SettlingCancellation = { orderId: string; paymentId: string | null; reason: string };

/** After an order was cancelled: its goods go back, and its money. Nothing here can be refused; it is retried until done. */
export const settleCancellationSaga: Saga<SettlingCancellation, OrderingTools> = {
  name: 'settle cancellation',
  steps: [
    {
      name: 'release stock',
      act: ({ orderId }, { clients }) => clients.inventory.release(orderId),
    },
    {
      name: 'refund payment',
      act: async ({ orderId, paymentId, reason }, { clients }) => {
        if (paymentId)
          await clients.payment.refundAll(paymentId, reason, idFor(orderId, 'cancelled'));
      },
    },
  ],
};

/** The settling of an order's cancellation; there is one. */
export const settlementId = (orderId: string) => idFor(orderId, 'cancelled');

/** Money that came for an order that had been cancelled. */
export type ReturningMoney = { orderId: string; paymentId: string };

/** Gives money back that arrived too late. */
export const returnMoneySaga: Saga<ReturningMoney, OrderingTools> = {
  name: 'return money',
  steps: [
    {
      name: 'refund payment',
      act: ({ orderId, paymentId }, { clients }) =>
        clients.payment.refundAll(paymentId, 'ORDER_CANCELLED', idFor(orderId, paymentId, 'late')),
    },
  ],
};
