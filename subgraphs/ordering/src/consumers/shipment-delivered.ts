import { consumer } from '@hansa/chassis/inbox';
import { ShipmentDelivered } from '@hansa/schema/events/events';
import { deliverOrder } from '../order/deliver-order.ts';

/** Whenever a parcel has arrived, its order is complete. */
export const shipmentDelivered = consumer(ShipmentDelivered, (em, { orderId, deliveredAt }) =>
  deliverOrder(em, orderId, new Date(deliveredAt)),
);
