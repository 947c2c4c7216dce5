import { payload } from '@hansa/chassis/payload';
import { indexProduct } from '../product-index/index-product.ts';
import { rebuildSearchIndex } from '../product-index/rebuild-search-index.ts';
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
      payload('indexedProducts', async count => count, rebuildSearchIndex(context, input)),
  },
  SearchConnection: {
    facets: found => found.facets(),
  },
  // Catalog owns Product; Search only points at it.
  SearchResult: {
    product: ({ productId }) => ({ id: productId }),
  },
};
