import { consumer } from '@hansa/chassis/inbox';
import { ProductPublished } from '@hansa/schema/events/events';
import { indexDocument } from '../product-index/index-product.ts';

/** Whenever a product is for sale, it can be found. */
export const productPublished = consumer(ProductPublished, indexDocument);
