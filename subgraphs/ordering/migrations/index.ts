import type { MigrationClass } from '@hansa/chassis/migrations';
import { Ordering1Tables } from './ordering-1-tables.ts';
import { Ordering2Reconciling } from './ordering-2-reconciling.ts';
import { Ordering3WholeStory } from './ordering-3-whole-story.ts';

export const migrations: readonly MigrationClass[] = [
  Ordering1Tables,
  Ordering2Reconciling,
  Ordering3WholeStory,
];
