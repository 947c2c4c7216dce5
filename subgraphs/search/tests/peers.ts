import type { Call } from '@hansa/chassis/peers';
import type { ProductDocument } from '../src/product-index/indexed-product.ts';

type Stocked = { sku: string; available: number; version: number };

/** Catalog and Inventory as search knows them: what they have can be set, and they can be down or slow. */
export const standIns = () => {
  const shop = {
    products: new Map<string, { version: number; document: ProductDocument }>(),
    stock: new Map<string, Stocked>(),
    beforeAnswer: async (_: string) => {},
  };
  const answers: Record<string, (variables: any) => object> = {
    catalog: ({ first = 100, afterId, productId }) => ({
      searchableProducts: [...shop.products.values()]
        .map(({ version, document }) => ({
          productId: document.productId,
          version,
          document: JSON.stringify(document),
        }))
        .filter(product => !afterId || product.productId > afterId)
        .filter(product => !productId || product.productId === productId)
        .sort((a, b) => (a.productId < b.productId ? -1 : 1))
        .slice(0, first),
    }),
    inventory: ({ skus }) => ({
      stockLevelsOf: skus.flatMap((sku: string) => shop.stock.get(sku) ?? []),
    }),
  };
  const call: Call = async (room, { variables }) => {
    await shop.beforeAnswer(room);
    return { data: answers[room]!(variables) as never };
  };
  return { shop, call };
};
