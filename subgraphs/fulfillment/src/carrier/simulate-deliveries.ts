import { statementSql } from '@hansa/chassis/sql';
import type { Sweep } from '@hansa/chassis/sweep';
import { idFor } from '@hansa/chassis/uuid';
import type { FulfillmentTools } from '../clients/clients.ts';
import { embeddedCarrier } from '../shipment/embedded-carrier.ts';
import { recordCarrierEvent } from './record-carrier-event.ts';

const batch = 10;
const travelSeconds = 5;

/** The simulator delivers what was handed to it, some seconds later, and says so as every carrier does. */
export const simulateDeliveries: Sweep<FulfillmentTools> = {
  name: 'simulate deliveries',
  everyMs: 1_000,
  run: async tools => {
    const sql = await statementSql(tools.em);
    const arriving = await sql<{ id: string; trackingNumber: string }>(
      `select s.id, s.tracking_number as "trackingNumber" from shipments s
       where s.carrier = '${embeddedCarrier}' and s.status = 'SHIPPED'
         and s.shipped_at <= clock_timestamp() - interval '${travelSeconds} seconds'
         and not exists (select from carrier_events e where e.shipment_id = s.id and e.applied_at is null)
       order by s.shipped_at limit ${batch}`,
    );
    for (const { id, trackingNumber } of arriving)
      await recordCarrierEvent(tools, {
        carrier: embeddedCarrier,
        eventId: idFor(id, 'delivered'),
        trackingNumber,
        kind: 'DELIVERED',
        at: new Date(),
      });
    return arriving.length;
  },
};
