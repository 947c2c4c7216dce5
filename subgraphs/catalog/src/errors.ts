import { domainError } from '@hansa/chassis/domain-error';

export const SlugTaken = domainError(
  'SlugTaken',
  ({ slug }: { slug: string }) => `The slug ${slug} is taken.`,
);

export const SkuTaken = domainError(
  'SkuTaken',
  ({ sku }: { sku: string }) => `The SKU ${sku} is taken.`,
);

export const BrandNotFound = domainError(
  'BrandNotFound',
  (_: { id: string }) => 'There is no such brand.',
);

export const CategoryNotFound = domainError(
  'CategoryNotFound',
  (_: { id: string }) => 'There is no such category.',
);

export const ProductNotFound = domainError(
  'ProductNotFound',
  (_: { id: string }) => 'There is no such product.',
);

export const VariantNotFound = domainError(
  'VariantNotFound',
  (_: { id: string }) => 'There is no such variant.',
);

export const ProductArchived = domainError(
  'ProductArchived',
  (_: { id: string }) => 'The product is archived; publish it again first.',
);

export const ProductHasNoVariants = domainError(
  'ProductHasNoVariants',
  (_: { id: string }) => 'A product needs an active variant before it can be sold.',
);

export const TooManyOf = domainError(
  'TooManyOf',
  ({ what, max }: { what: string; max: number }) => `A product can have at most ${max} ${what}.`,
);

export const ProductNamedTwice = domainError(
  'ProductNamedTwice',
  ({ slug }: { slug: string }) => `The product ${slug} is named twice.`,
);

export const SkuOfAnotherProduct = domainError(
  'SkuOfAnotherProduct',
  ({ sku, slug }: { sku: string; slug: string }) => `The SKU ${sku} belongs to ${slug}.`,
);
