import { payload, refusable } from '@hansa/chassis/payload';
import { indexProduct } from '../product-index/index-product.ts';
import { rebuildUnderWay } from '../product-index/rebuild-lease.ts';
import { listedProducts, rebuildSearchIndex } from '../product-index/rebuild-search-index.ts';
import { searchProducts } from '../product-index/search-products.ts';
import type { Resolvers } from './types.generated.ts';

export const resolvers: Resolvers = {
  Query: {
    searchProducts: (_, args, { sql }) => searchProducts(sql, args),
    searchIndex: () => ({}),
  },
  Mutation: {
    indexProduct: (_, { input }, context) =>
      payload('product', async id => ({ id }), indexProduct(context, input)),
    rebuildSearchIndex: (_, { input }, context) => refusable(rebuildSearchIndex(context, input)),
  },
  SearchConnection: {
    facets: found => found.facets(),
  },
  SearchIndex: {
    indexedProducts: (_, __, { sql }) => listedProducts(sql),
    rebuild: (_, __, { sql }) => rebuildUnderWay(sql),
  },
  // Catalog owns Product; Search only points at it.
  SearchResult: {
    product: ({ productId }) => ({ id: productId }),
  },
};
