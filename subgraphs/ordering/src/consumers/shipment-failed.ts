import { consumer } from '@hansa/chassis/inbox';
import { ShipmentFailed } from '@hansa/schema/events/events';
import { heardFrom, inWords, tell } from '../order/timeline.ts';

/** Whenever a parcel does not arrive, the order remembers it; staff send the goods again or return the money. */
export const shipmentFailed = consumer(ShipmentFailed, (em, { orderId, reason }, _, envelope) =>
  tell(em, orderId, {
    kind: 'SHIPMENT_FAILED',
    text: `The parcel did not arrive: ${inWords(reason ?? 'NO_REASON_GIVEN')}.`,
    ...heardFrom(envelope),
  }),
);
