import type { Sql } from '@hansa/chassis/sql';
import { shipmentLoaders } from '../shipment/shipments.queries.ts';

/** What one request loads, each kind of row in one statement however many are asked for. */
export const loaders = ({ sql }: { sql: Sql }) => shipmentLoaders(sql);
