import type { MigrationClass } from '@hansa/chassis/migrations';
import { Payment1Tables } from './payment-1-tables.ts';

export const migrations: readonly MigrationClass[] = [Payment1Tables];
