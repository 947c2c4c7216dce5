import { consumer } from '@hansa/chassis/inbox';
import { ProductArchived } from '@hansa/schema/events/events';
import { delistProduct } from '../product-index/store-products.ts';

/** Whenever a product is taken from sale, it is found no more. */
export const productArchived = consumer(ProductArchived, (em, { productId }, version) =>
  delistProduct(em, productId, version),
);
