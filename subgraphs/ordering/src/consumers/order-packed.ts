import { consumer } from '@hansa/chassis/inbox';
import { OrderPacked } from '@hansa/schema/events/events';
import { tell } from '../order/timeline.ts';

/** Whenever the goods of an order are packed, the order remembers it. */
export const orderPacked = consumer(OrderPacked, (em, { orderId }) =>
  tell(em, orderId, 'PACKED', 'The goods were picked and packed.'),
);
