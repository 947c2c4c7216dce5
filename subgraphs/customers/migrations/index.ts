import type { MigrationClass } from '@hansa/chassis/migrations';
import { Customers1Tables } from './customers-1-tables.ts';

export const migrations: readonly MigrationClass[] = [Customers1Tables];
