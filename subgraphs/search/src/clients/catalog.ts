import type { Peer } from '@hansa/chassis/peers';
import type { ProductDocument } from '../product-index/indexed-product.ts';
import { SearchableProductsDocument } from './catalog.generated.ts';

/** A product for sale as Catalog has it. */
export type CatalogProduct = { version: number; document: ProductDocument };

type Wanted = { first?: number; afterId?: string | null; productId?: string };

/** What search asks of Catalog. */
export const catalogClient = (ask: Peer) => {
  const products = async (wanted: Wanted): Promise<CatalogProduct[]> => {
    const { searchableProducts } = await ask(SearchableProductsDocument, wanted);
    return searchableProducts.map(({ version, document }) => ({
      version,
      document: JSON.parse(document),
    }));
  };
  return {
    /** The next products for sale, by id upwards. */
    page: (first: number, afterId: string | null) => products({ first, afterId }),
    /** One product; null when it is not for sale. */
    product: async (productId: string) => (await products({ productId }))[0] ?? null,
  };
};
