import type { MigrationClass } from '@hansa/chassis/migrations';
import { Catalog1Tables } from './catalog-1-tables.ts';

export const migrations: readonly MigrationClass[] = [Catalog1Tables];
