import { transactionSql } from '@hansa/chassis/sql';
import type { EntityManager } from '@mikro-orm/postgresql';
import type { FulfillmentTools } from '../clients/clients.ts';
import { CarrierUnknown } from '../errors.ts';
import { embeddedCarrier } from '../shipment/embedded-carrier.ts';
import { lockLabel } from '../shipment/parked-events.ts';
import { applyCarrierEvents } from './apply-carrier-events.ts';
import type { CarrierEvent } from './carrier-event.ts';

/**
 * Takes in what a carrier says of a parcel, from whichever door it comes: kept as it was said, once for each event, then
 * applied. Answers the shipment's id, or null while nobody knows the number. What cannot be applied at once, because
 * ordering is away, is applied by the clock.
 */
export const recordCarrierEvent = async (
  tools: FulfillmentTools,
  event: CarrierEvent,
): Promise<string | null> => {
  const shipmentId = await tools.em.fork().transactional(em => keep(em, event));
  if (!shipmentId) return null;
  try {
    await applyCarrierEvents(tools, shipmentId);
  } catch (error) {
    tools.log.warn({ err: error, shipmentId }, 'A word of the carrier is not applied yet');
  }
  return shipmentId;
};

const keep = async (em: EntityManager, event: CarrierEvent) => {
  const { carrier, eventId, trackingNumber, kind, at, reason = null } = event;
  await requireKnown(em, carrier);
  await lockLabel(em, event);
  const sql = transactionSql(em);
  // Whoever records it applies it, too; the clock only does so when that did not work.
  await sql(
    `insert into carrier_events (carrier, event_id, tracking_number, kind, at, reason, shipment_id, next_attempt_at)
     values ($1, $2, $3, $4, $5, $6, (select id from shipments where carrier = $1 and tracking_number = $3),
       clock_timestamp() + interval '2 seconds') on conflict do nothing`,
    [carrier, eventId, trackingNumber, kind, at, reason],
  );
  const [kept] = await sql<{ shipment_id: string | null }>(
    'select shipment_id from carrier_events where carrier = $1 and event_id = $2',
    [carrier, eventId],
  );
  return kept!.shipment_id;
};

/** A carrier is known when it is the embedded one, or when something was sent with it. */
const requireKnown = async (em: EntityManager, carrier: string) => {
  if (carrier === embeddedCarrier) return;
  const used = await transactionSql(em)('select 1 from shipments where carrier = $1 limit 1', [
    carrier,
  ]);
  if (used.length === 0) throw new CarrierUnknown({ carrier });
};
