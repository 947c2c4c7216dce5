// What stands behind each GraphQL type.
import type { Connection } from '@hansa/chassis/connection';
import type { CarrierEventRow } from '../carrier/carrier-events.queries.ts';
import type { PickingJobRow, PickTaskRow } from '../picking/picking-jobs.queries.ts';
import type { ShipmentRow } from '../shipment/shipments.queries.ts';

export type CarrierEvent = CarrierEventRow;
export type Order = { id: string };
export type PickingJob = PickingJobRow;
export type PickingJobConnection = Connection<PickingJobRow>;
export type PickTask = PickTaskRow;
export type Shipment = ShipmentRow;
export type ShipmentConnection = Connection<ShipmentRow>;
