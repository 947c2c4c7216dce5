import type { Refusal } from '@hansa/chassis/domain-error';
import type { Money } from '@hansa/chassis/money';
import type { Placement } from '../category/shelves.ts';
import type { Product } from './product.entity.ts';
import type { ProductVariant, VariantAttribute } from './product-variant.entity.ts';

type Maybe<Value> = Value | null | undefined;

/** A whole product from outside; what is undefined stays as it is. */
export type ProductFromOutside = {
  slug: string;
  name: string;
  description?: Maybe<string>;
  brand?: Maybe<string>;
  shelves?: Maybe<Placement>;
  status?: Maybe<Product['status']>;
  images?: Maybe<readonly ImageFromOutside[]>;
  variants: readonly VariantFromOutside[];
};

export type ImageFromOutside = {
  url: string;
  alt?: Maybe<string>;
  width?: Maybe<number>;
  height?: Maybe<number>;
};

export type VariantFromOutside = {
  sku: string;
  name: string;
  price: Money;
  attributes?: Maybe<readonly VariantAttribute[]>;
  weightGrams?: Maybe<number>;
  isActive?: Maybe<boolean>;
};

/** What became of one product from outside. */
export type ImportedProduct = {
  slug: string;
  outcome: 'CREATED' | 'UPDATED' | 'UNCHANGED' | 'REFUSED';
  productId: string | null;
  refusal: Refusal | null;
};

/** A product that an import made or changed, for telling of it. */
export type TakenProduct = {
  product: Product;
  outcome: 'CREATED' | 'UPDATED' | 'UNCHANGED';
  statusBefore: Product['status'];
  addedVariants: ProductVariant[];
  repriced: { variant: ProductVariant; previousPrice: Money }[];
};
