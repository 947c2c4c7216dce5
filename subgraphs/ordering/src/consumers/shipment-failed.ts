import { consumer } from '@hansa/chassis/inbox';
import { ShipmentFailed } from '@hansa/schema/events/events';
import { heardFrom, tell } from '../order/timeline.ts';

/** Whenever a parcel does not arrive, the order remembers it; staff send the goods again or return the money. */
export const shipmentFailed = consumer(ShipmentFailed, (em, { orderId, reason }, _, envelope) =>
  tell(em, orderId, {
    kind: 'SHIPMENT_FAILED',
    text: `The parcel did not arrive: ${reason ?? 'no reason given'}`,
    ...heardFrom(envelope),
  }),
);
