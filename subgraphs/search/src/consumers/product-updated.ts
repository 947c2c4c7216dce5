import { consumer } from '@hansa/chassis/inbox';
import { ProductUpdated } from '@hansa/schema/events/events';
import { indexDocument } from '../product-index/index-product.ts';

/** Whenever something of a product for sale changes, it is found by what it is now. */
export const productUpdated = consumer(ProductUpdated, indexDocument);
