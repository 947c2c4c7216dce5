import { payload, refusable } from '@hansa/chassis/payload';
import { facetsOf } from '../product-index/facets.ts';
import { indexProduct, rebuildIndex } from '../product-index/rebuild-index.ts';
import { searchProducts } from '../product-index/search-products.ts';
import type { Resolvers } from './types.generated.ts';

export const resolvers: Resolvers = {
  Query: {
    searchProducts: (_, args, { sql }) => searchProducts(sql, args),
  },
  Mutation: {
    indexProduct: (_, { input }, context) =>
      payload('product', async id => ({ id }), indexProduct(context, input)),
    rebuildSearchIndex: (_, { input }, context) =>
      refusable(rebuildIndex(context, input).then(indexedProducts => ({ indexedProducts }))),
  },
  SearchConnection: {
    facets: ({ asked }, _, { sql }) => facetsOf(sql, asked),
  },
  SearchResult: {
    product: ({ productId }) => ({ id: productId }),
  },
  BrandFacet: {
    brand: ({ id }) => ({ id }),
  },
  CategoryFacet: {
    category: ({ id }) => ({ id }),
  },
};
