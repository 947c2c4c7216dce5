import { consumer } from '@hansa/chassis/inbox';
import { ProductUpdated } from '@hansa/schema/events/events';
import { indexedProduct } from '../product-index/indexed-product.ts';
import { storeProducts } from '../product-index/store-products.ts';

/** Whenever a product for sale changes, it is found as it is now. */
export const productUpdated = consumer(ProductUpdated, (em, document, version) =>
  storeProducts(em, [indexedProduct(document, version)]),
);
