import type { MigrationClass } from '@hansa/chassis/migrations';
import { Fulfillment1Tables } from './fulfillment-1-tables.ts';

export const migrations: readonly MigrationClass[] = [Fulfillment1Tables];
