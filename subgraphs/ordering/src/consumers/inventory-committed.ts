import { consumer } from '@hansa/chassis/inbox';
import { InventoryCommitted } from '@hansa/schema/events/events';
import { heardFrom, tell } from '../order/timeline.ts';

/** Whenever held goods have left, their order remembers it. */
export const inventoryCommitted = consumer(
  InventoryCommitted,
  async (em, { orderId }, _, envelope) => {
    const text = 'The goods were booked out of the warehouse.';
    if (orderId) await tell(em, orderId, { kind: 'STOCK_COMMITTED', text, ...heardFrom(envelope) });
  },
);
