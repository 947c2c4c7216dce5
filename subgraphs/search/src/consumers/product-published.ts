import { consumer } from '@hansa/chassis/inbox';
import { ProductPublished } from '@hansa/schema/events/events';
import { indexedProduct } from '../product-index/indexed-product.ts';
import { storeProducts } from '../product-index/store-products.ts';

/** Whenever a product goes up for sale, it can be found. */
export const productPublished = consumer(ProductPublished, (em, document, version) =>
  storeProducts(em, [indexedProduct(document, version)]),
);
