import { transactionSql } from '@hansa/chassis/sql';
import type { CatalogProduct } from '../clients/catalog.ts';
import type { SearchTools } from '../clients/clients.ts';
import { ProductNotFound } from '../errors.ts';
import { indexedProduct } from './indexed-product.ts';
import { storeProducts } from './store-products.ts';
import { storingStockLevels } from './store-stock-levels.ts';

/** Asks for one product and its stock and indexes it anew; answers its id. */
export const indexProduct = async (tools: SearchTools, { productId }: { productId: string }) => {
  const product = await tools.clients.catalog.product(productId);
  if (!product) throw new ProductNotFound({ id: productId });
  await indexProducts(tools, [product]);
  return productId;
};

/** Indexes products as Catalog has them, with their stock as Inventory has it. */
export const indexProducts = async (
  { em, clients }: SearchTools,
  products: readonly CatalogProduct[],
) => {
  const skus = products.flatMap(({ document }) => document.variants.map(({ sku }) => sku));
  const levels = await clients.inventory.levelsOf(skus);
  await em.fork().transactional(async em => {
    await storeProducts(
      em,
      products.map(({ document, version }) => indexedProduct(document, version)),
    );
    const { text, values } = storingStockLevels(levels);
    await transactionSql(em)(text, values);
  });
};
