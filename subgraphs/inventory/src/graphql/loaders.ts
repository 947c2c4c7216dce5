import type { Sql } from '@hansa/chassis/sql';
import { reservationLoader } from '../reservation/reservations.queries.ts';
import { stockLoaders } from '../stock/stock.queries.ts';
import { warehouseLoaders } from '../warehouse/warehouses.queries.ts';

/** What one request loads, each kind of row in one statement however many are asked for. */
export const loaders = ({ sql }: { sql: Sql }) => ({
  ...stockLoaders(sql),
  ...warehouseLoaders(sql),
  reservation: reservationLoader(sql),
});
