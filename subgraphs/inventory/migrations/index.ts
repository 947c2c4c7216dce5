import type { MigrationClass } from '@hansa/chassis/migrations';
import { Inventory1Tables } from './inventory-1-tables.ts';

export const migrations: readonly MigrationClass[] = [Inventory1Tables];
