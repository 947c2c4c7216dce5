import type { Sql } from '@hansa/chassis/sql';
import { carrierEventsLoader } from '../carrier/carrier-events.queries.ts';
import { pickingJobLoaders } from '../picking/picking-jobs.queries.ts';
import { shipmentLoaders } from '../shipment/shipments.queries.ts';

/** What one request loads, each kind of row in one statement however many are asked for. */
export const loaders = ({ sql }: { sql: Sql }) => ({
  ...pickingJobLoaders(sql),
  ...shipmentLoaders(sql),
  carrierEvents: carrierEventsLoader(sql),
});
