import type { MigrationClass } from '@hansa/chassis/migrations';
import { Ordering1Tables } from './ordering-1-tables.ts';

export const migrations: readonly MigrationClass[] = [Ordering1Tables];
