import type { Saga } from '@hansa/chassis/saga-step';
import type { OrderingTools } from '../clients/clients.ts';
import { CustomerNotFound, EmptyOrder } from '../errors.ts';
import type { CreatingOrder } from './creating-order.ts';
import { pricedLines, reservedLines } from './order-lines.ts';
import { placeOrder } from './place-order.ts';

/**
 * Turns items into an order that waits for payment. The goods are the only promise made on the way;
 * the step that makes it names the call that takes it back.
 */
export const createOrderSaga: Saga<CreatingOrder, OrderingTools> = {
  name: 'create order',
  steps: [
    {
      name: 'check customer',
      asksOnly: true,
      act: async ({ customerId, mustExist, items }, { clients }) => {
        if (items.length === 0) throw new EmptyOrder({});
        if (!mustExist || !customerId) return;
        if (!(await clients.customers.exists(customerId)))
          throw new CustomerNotFound({ id: customerId });
      },
    },
    {
      name: 'price items',
      asksOnly: true,
      act: async ({ items }, { clients }) => ({ lines: await pricedLines(items, clients) }),
    },
    {
      name: 'reserve stock',
      act: async ({ orderId, lines = [] }, { clients }) => ({
        lines: await reservedLines(orderId, lines, clients),
      }),
      compensate: ({ orderId }, { clients }) => clients.inventory.release(orderId),
    },
    { name: 'place order', commit: placeOrder },
  ],
};
