import { randomUUID } from 'node:crypto';
import type { ProductDocument } from './indexed-product.ts';

type Variant = ProductDocument['variants'][number];

/** A valid variant of a document for tests; say only what matters. */
export const aVariant = (facts: Partial<Variant> = {}): Variant => ({
  variantId: randomUUID(),
  sku: `SKU-${randomUUID().slice(0, 8)}`,
  name: 'One',
  price: { amountMinor: 1_000, currency: 'EUR' },
  isActive: true,
  attributes: [],
  ...facts,
});

/** A valid document of a product for tests; say only what matters. */
export const aDocument = (facts: Partial<ProductDocument> = {}): ProductDocument => ({
  productId: randomUUID(),
  slug: 'a-product',
  name: 'A product',
  description: '',
  brandId: null,
  brandName: null,
  brandSlug: null,
  categoryIds: [],
  categoryNames: [],
  categorySlugs: [],
  publishedAt: new Date().toISOString(),
  variants: [aVariant()],
  ...facts,
});
