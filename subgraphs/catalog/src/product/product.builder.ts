import { randomUUID } from 'node:crypto';
import { Product } from './product.entity.ts';

/** A valid product for tests; say only what matters. */
export const aProduct = (facts: Partial<Product> = {}) =>
  Object.assign(new Product(), {
    id: randomUUID(),
    slug: 'friesentee',
    name: 'Friesentee',
    description: '',
    status: 'DRAFT',
    brandId: null,
    categoryIds: [],
    images: [],
    createdAt: new Date(),
    publishedAt: null,
    updatedAt: new Date(),
    version: 1,
    ...facts,
  });
