import type { MigrationClass } from '@hansa/chassis/migrations';
import { Catalog1Tables } from './catalog-1-tables.ts';
import { Catalog2FindByNameOrSku } from './catalog-2-find-by-name-or-sku.ts';

export const migrations: readonly MigrationClass[] = [Catalog1Tables, Catalog2FindByNameOrSku];
