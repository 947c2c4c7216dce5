import { consumer } from '@hansa/chassis/inbox';
import { transactionSql } from '@hansa/chassis/sql';
import { ShipmentCreated } from '@hansa/schema/events/events';
import { heardFrom, tell } from '../order/timeline.ts';

/** Whenever a parcel has a label, the order knows its shipment. */
export const shipmentCreated = consumer(
  ShipmentCreated,
  async (em, { orderId, shipmentId, carrier, trackingNumber }, _, envelope) => {
    await transactionSql(em)(
      'insert into order_shipments (order_id, shipment_id) values ($1, $2) on conflict do nothing',
      [orderId, shipmentId],
    );
    await tell(em, orderId, {
      kind: 'SHIPMENT_CREATED',
      text: `A parcel is ready for ${carrier}: ${trackingNumber}`,
      ...heardFrom(envelope),
    });
  },
);
