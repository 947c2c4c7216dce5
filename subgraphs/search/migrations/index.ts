import type { MigrationClass } from '@hansa/chassis/migrations';
import { Search1Tables } from './search-1-tables.ts';
import { Search2RebuildProgress } from './search-2-rebuild-progress.ts';
import { Search3Slugs } from './search-3-slugs.ts';

export const migrations: readonly MigrationClass[] = [
  Search1Tables,
  Search2RebuildProgress,
  Search3Slugs,
];
