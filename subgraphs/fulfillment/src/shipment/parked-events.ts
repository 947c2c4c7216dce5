import { transactionSql } from '@hansa/chassis/sql';
import type { EntityManager } from '@mikro-orm/postgresql';
import type { Shipment } from './shipment.entity.ts';

type Label = { carrier: string; trackingNumber: string };

/** Nobody else hears of, or gives out, this number until the transaction ends; so that no word on it gets lost. */
export const lockLabel = (em: EntityManager, { carrier, trackingNumber }: Label) =>
  transactionSql(em)('select pg_advisory_xact_lock(hashtextextended($1, 3))', [
    JSON.stringify([carrier, trackingNumber]),
  ]);

/** What a carrier said of a number before it was this shipment's counts from now on; it is applied by the clock. */
export const takeParkedEvents = async (em: EntityManager, shipment: Shipment) => {
  await lockLabel(em, shipment);
  await em.flush();
  await transactionSql(em)(
    `update carrier_events set shipment_id = $1, next_attempt_at = clock_timestamp()
     where carrier = $2 and tracking_number = $3 and shipment_id is null`,
    [shipment.id, shipment.carrier, shipment.trackingNumber],
  );
};
