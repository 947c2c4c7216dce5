import type { MigrationClass } from '@hansa/chassis/migrations';
import { Cart1Tables } from './cart-1-tables.ts';

export const migrations: readonly MigrationClass[] = [Cart1Tables];
