import type { Sweep } from '@hansa/chassis/sweep';
import type { SearchTools } from '../clients/clients.ts';
import { RebuildInProgress } from '../errors.ts';
import { rebuildSearchIndex } from './rebuild-search-index.ts';

/** Rebuilds an index that holds products from before slugs were told. */
export const learnSlugs: Sweep<SearchTools> = {
  name: 'learn slugs',
  everyMs: 5_000,
  run: async tools => {
    const [{ isDue } = { isDue: false }] = await tools.sql<{ isDue: boolean }>(
      'select exists (select from indexed_products where is_listed and category_slugs is null) as "isDue"',
    );
    if (isDue) await rebuildSearchIndex(tools, { removeMissing: true }).catch(unlessItGoesOn);
    return 0;
  },
};

const unlessItGoesOn = (error: unknown) => {
  if (!(error instanceof RebuildInProgress)) throw error;
};
