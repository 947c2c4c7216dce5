import { consumer } from '@hansa/chassis/inbox';
import { ShipmentFailed } from '@hansa/schema/events/events';
import { tell } from '../order/timeline.ts';

/** Whenever a parcel does not arrive, the order remembers it; staff send the goods again or return the money. */
export const shipmentFailed = consumer(ShipmentFailed, (em, { orderId, reason }) =>
  tell(em, orderId, 'SHIPMENT_FAILED', `The parcel did not arrive: ${reason ?? 'no reason given'}`),
);
