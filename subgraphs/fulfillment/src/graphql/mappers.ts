// What stands behind each GraphQL type.
import type { Connection } from '@hansa/chassis/connection';
import type { ShipmentRow } from '../shipment/shipments.queries.ts';

export type Order = { id: string };
export type Shipment = ShipmentRow;
export type ShipmentConnection = Connection<ShipmentRow>;
