import { publish } from '@hansa/chassis/outbox';
import { statementSql, transactionSql } from '@hansa/chassis/sql';
import type { Sweep } from '@hansa/chassis/sweep';
import { idFor } from '@hansa/chassis/uuid';
import type { EntityManager } from '@mikro-orm/postgresql';
import type { FulfillmentTools } from '../clients/clients.ts';
import { findLiveShipment, findShipment } from '../shipment/find-shipment.ts';
import { leave } from '../shipment/ship-shipment.ts';
import type { Shipment } from '../shipment/shipment.entity.ts';
import type { CarrierEvent } from './carrier-event.ts';

/**
 * Applies what carriers said of a shipment, in the order in which it must have happened, however it was told. A parcel
 * that has arrived or failed must have left: then it leaves first, through ordering, so that its stock is booked as gone.
 * Bears repeating.
 */
export const applyCarrierEvents = async (tools: FulfillmentTools, shipmentId: string) => {
  const mustLeaveFirst = await applyWhatFits(tools, shipmentId);
  if (!mustLeaveFirst) return;
  await leave(tools, idFor(shipmentId, 'carrier'), { id: shipmentId });
  await applyWhatFits(tools, shipmentId);
};

type Word = Pick<CarrierEvent, 'carrier' | 'eventId' | 'kind'> & {
  atMs: number;
  reason: string | null;
};

/** Answers whether the shipment has to leave before the rest can be applied. */
const applyWhatFits = ({ em }: FulfillmentTools, shipmentId: string) =>
  em.fork().transactional(async em => {
    const shipment = await findShipment(em, shipmentId);
    for (const word of await openWords(em, shipmentId)) {
      if (word.kind !== 'CREATED' && shipment.status === 'PENDING') return true;
      await apply(em, shipment, word);
    }
    return false;
  });

// CREATED, DELIVERED, FAILED: an arrival counts before a failure, so that it wins however they are told.
const openWords = (em: EntityManager, shipmentId: string) =>
  transactionSql(em)<Word>(
    `select carrier, event_id as "eventId", kind, (extract(epoch from at) * 1000)::float8 as "atMs", reason
     from carrier_events where shipment_id = $1 and applied_at is null order by kind, at limit 100`,
    [shipmentId],
  );

const apply = async (em: EntityManager, shipment: Shipment, word: Word) => {
  const fact = await factOf(em, shipment, word);
  if (fact) await publish(em, fact, shipment.version);
  await transactionSql(em)(
    'update carrier_events set applied_at = clock_timestamp() where carrier = $1 and event_id = $2',
    [word.carrier, word.eventId],
  );
};

/** What comes of a word; null where it changes nothing: a label, a second end, a parcel that was given up. */
const factOf = async (em: EntityManager, shipment: Shipment, { kind, atMs, reason }: Word) => {
  if (kind === 'CREATED' || !shipment.may(kind)) return null;
  if (kind === 'FAILED') return shipment.fail(new Date(atMs), reason);
  const live = await findLiveShipment(em, shipment.orderId);
  // The goods were sent again meanwhile: the order ends with the second parcel.
  if (live && live.id !== shipment.id) return null;
  return shipment.deliver(new Date(atMs));
};

const batch = 20;

/** Applies what was parked until its number was known, or could not be applied when it was said. */
export const applyKeptEvents: Sweep<FulfillmentTools> = {
  name: 'apply carrier events',
  everyMs: 500,
  run: async tools => {
    const sql = await statementSql(tools.em);
    const due = await sql<{ id: string }>(
      `select distinct shipment_id as id from (
         select shipment_id from carrier_events
         where applied_at is null and shipment_id is not null and next_attempt_at <= clock_timestamp()
         order by next_attempt_at limit ${batch}) due`,
    );
    const done = await Promise.all(due.map(({ id }) => applyOrWait(tools, id)));
    return done.filter(Boolean).length;
  },
};

const applyOrWait = async (tools: FulfillmentTools, shipmentId: string) => {
  try {
    await applyCarrierEvents(tools, shipmentId);
    return true;
  } catch (error) {
    tools.log.warn({ err: error, shipmentId }, 'A word of the carrier cannot be applied yet');
    const sql = await statementSql(tools.em);
    await sql(
      `update carrier_events set attempts = attempts + 1,
         next_attempt_at = clock_timestamp() + make_interval(secs => least(30, 0.5 * 2 ^ least(attempts, 10)))
       where shipment_id = $1 and applied_at is null`,
      [shipmentId],
    );
    return false;
  }
};
