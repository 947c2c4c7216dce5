import { readFileSync } from 'node:fs';
import { defineSubgraph } from '@hansa/chassis/subgraph';
import { hearersOf } from '@hansa/schema/events/hearers';
import { migrations } from '../migrations/index.ts';
import { Brand } from './brand/brand.entity.ts';
import { Category } from './category/category.entity.ts';
import { loaders } from './graphql/loaders.ts';
import { resolvers } from './graphql/resolvers.ts';
import { Product } from './product/product.entity.ts';
import { ProductVariant } from './product/product-variant.entity.ts';

/** Catalog: what is for sale, and for how much. */
export const catalog = defineSubgraph({
  name: 'catalog',
  typeDefs: readFileSync(new URL('../../../schema/catalog.graphql', import.meta.url), 'utf8'),
  resolvers,
  entities: [Brand, Category, Product, ProductVariant],
  migrations,
  loaders,
  clients: () => ({}),
  consumers: [],
  sweeps: [],
  hearers: hearersOf.catalog,
});
