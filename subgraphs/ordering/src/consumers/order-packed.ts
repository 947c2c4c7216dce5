import { consumer } from '@hansa/chassis/inbox';
import { OrderPacked } from '@hansa/schema/events/events';
import { heardFrom, tell } from '../order/timeline.ts';

/** Whenever the goods of an order are packed, the order remembers it. */
export const orderPacked = consumer(OrderPacked, (em, { orderId }, _, envelope) =>
  tell(em, orderId, {
    kind: 'PACKED',
    text: 'The goods were picked and packed.',
    ...heardFrom(envelope),
  }),
);
