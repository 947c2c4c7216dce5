import { consumer } from '@hansa/chassis/inbox';
import { InventoryReleased } from '@hansa/schema/events/events';
import { heardFrom, tell } from '../order/timeline.ts';

/** Whenever held goods are given back, their order remembers it. */
export const inventoryReleased = consumer(
  InventoryReleased,
  async (em, { orderId }, _, envelope) => {
    const text = 'The goods went back on the shelf.';
    if (orderId) await tell(em, orderId, { kind: 'STOCK_RELEASED', text, ...heardFrom(envelope) });
  },
);
