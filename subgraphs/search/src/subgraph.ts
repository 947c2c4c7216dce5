import { readFileSync } from 'node:fs';
import { defineSubgraph } from '@hansa/chassis/subgraph';
import { hearersOf } from '@hansa/schema/events/hearers';
import { migrations } from '../migrations/index.ts';
import { clients } from './clients/clients.ts';
import { productArchived } from './consumers/product-archived.ts';
import { productPublished } from './consumers/product-published.ts';
import { productUpdated } from './consumers/product-updated.ts';
import { stockLevelChanged } from './consumers/stock-level-changed.ts';
import { resolvers } from './graphql/resolvers.ts';
import { learnSlugs } from './product-index/learn-slugs.ts';

/** Search: what for sale has these words, at this price, in stock. */
export const search = defineSubgraph({
  name: 'search',
  typeDefs: readFileSync(new URL('../../../schema/search.graphql', import.meta.url), 'utf8'),
  resolvers,
  entities: [],
  migrations,
  loaders: () => ({}),
  clients,
  consumers: [productPublished, productUpdated, productArchived, stockLevelChanged],
  sweeps: [learnSlugs],
  hearers: hearersOf.search,
});
