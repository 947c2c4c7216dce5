import { rowsByKey } from '@hansa/chassis/loader';
import type { Sql } from '@hansa/chassis/sql';
import type { CarrierEvent } from './carrier-event.ts';

/** What a carrier said of a shipment, as it is read. */
export type CarrierEventRow = Pick<CarrierEvent, 'kind' | 'at'> & {
  shipmentId: string;
  reason: string | null;
};

const maxPerShipment = 100;

/** The first hundred words of the carrier on each shipment, by the time it gave them. */
export const carrierEventsLoader = (sql: Sql) =>
  rowsByKey<CarrierEventRow>(
    sql,
    `select e.* from unnest($1::uuid[]) as asked(id) cross join lateral (
       select c.shipment_id as "shipmentId", c.kind, c.at, c.reason from carrier_events c
       where c.shipment_id = asked.id order by c.at, c.received_at limit ${maxPerShipment}) e`,
    ({ shipmentId }) => shipmentId,
  );
