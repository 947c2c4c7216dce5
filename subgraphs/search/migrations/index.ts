import type { MigrationClass } from '@hansa/chassis/migrations';
import { Search1Tables } from './search-1-tables.ts';

export const migrations: readonly MigrationClass[] = [Search1Tables];
