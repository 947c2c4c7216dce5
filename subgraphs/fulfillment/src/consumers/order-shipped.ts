import { consumer } from '@hansa/chassis/inbox';
import { OrderShipped } from '@hansa/schema/events/events';
import { markShipped } from '../shipment/ship-shipment.ts';

/** Whenever an order has left, its shipment is on its way, however the request for it ended. */
export const orderShipped = consumer(OrderShipped, (em, { shipmentId }) =>
  markShipped(em, shipmentId),
);
