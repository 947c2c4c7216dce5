import type { MigrationClass } from '@hansa/chassis/migrations';
import { Cart1Tables } from './cart-1-tables.ts';
import { Cart2Checkouts } from './cart-2-checkouts.ts';
import { Cart3Locked } from './cart-3-locked.ts';
import { Cart4Version } from './cart-4-version.ts';

export const migrations: readonly MigrationClass[] = [
  Cart1Tables,
  Cart2Checkouts,
  Cart3Locked,
  Cart4Version,
];
