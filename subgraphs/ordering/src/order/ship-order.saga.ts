import { DomainError } from '@hansa/chassis/domain-error';
import type { Saga } from '@hansa/chassis/saga-step';
import { idFor } from '@hansa/chassis/uuid';
import type { OrderingTools } from '../clients/clients.ts';
import { findOrder } from './find-order.ts';
import { writeOrder } from './write-order.ts';

/** An order whose goods are leaving. */
export type ShippingOrder = { orderId: string };

/** The leaving of an order's goods with one shipment. */
export const shippingId = (orderId: string, shipmentId: string) =>
  idFor(orderId, shipmentId, 'shipped');

/** After it was decided that an order ships: its stock is booked as gone, then it is SHIPPED. Retried until done. */
export const shipOrderSaga: Saga<ShippingOrder, OrderingTools> = {
  name: 'ship order',
  steps: [
    {
      name: 'commit stock',
      act: async ({ orderId }, { clients }) => {
        try {
          await clients.inventory.commit(orderId);
        } catch (error) {
          // A paid order holds its stock; anything else is for a person to look at.
          throw error instanceof DomainError
            ? new Error(`Stock was refused: ${error.message}`)
            : error;
        }
      },
    },
    {
      name: 'mark shipped',
      commit: async (em, { orderId }) => {
        const order = await findOrder(em, orderId);
        const fact = order.markShipped();
        const left = { kind: 'SHIPPED', text: 'The goods are on their way.' } as const;
        await writeOrder(em, order, { fact, lines: [left] });
      },
    },
  ],
};
