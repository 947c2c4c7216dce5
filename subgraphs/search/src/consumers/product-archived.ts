import { consumer } from '@hansa/chassis/inbox';
import { ProductArchived } from '@hansa/schema/events/events';
import { delistProduct } from '../product-index/index-product.ts';

/** Whenever a product is no longer for sale, it is no longer found. */
export const productArchived = consumer(ProductArchived, (em, { productId }, version) =>
  delistProduct(em, productId, version),
);
