import type { MigrationClass } from '@hansa/chassis/migrations';
import { Fulfillment1Tables } from './fulfillment-1-tables.ts';
import { Fulfillment2Picking } from './fulfillment-2-picking.ts';
import { Fulfillment3Carriers } from './fulfillment-3-carriers.ts';

export const migrations: readonly MigrationClass[] = [
  Fulfillment1Tables,
  Fulfillment2Picking,
  Fulfillment3Carriers,
];
