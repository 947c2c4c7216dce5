import { randomUUID } from 'node:crypto';
import { refusing } from '@hansa/chassis/constraint';
import type { Money } from '@hansa/chassis/money';
import type { EntityManager } from '@mikro-orm/postgresql';
import { ProductArchived, SkuTaken, TooManyOf } from '../errors.ts';
import { findProduct } from './find-product.ts';
import { maxVariants } from './product.entity.ts';
import { ProductVariant, type VariantAttribute } from './product-variant.entity.ts';
import { publishUpdate } from './searchable-product.ts';

export type AddProductVariant = {
  productId: string;
  sku: string;
  name: string;
  price: Money;
  attributes?: readonly VariantAttribute[] | null | undefined;
  weightGrams?: number | null | undefined;
};

/** Adds a variant, on an active product for sale at once; answers its id. */
export const addProductVariant = (em: EntityManager, input: AddProductVariant) =>
  refusing(
    { one_variant_per_sku: () => new SkuTaken({ sku: input.sku }) },
    em.transactional(async em => {
      const product = await findProduct(em, input.productId);
      if (product.status === 'ARCHIVED') throw new ProductArchived({ id: product.id });
      const position = await em.count(ProductVariant, { productId: product.id });
      if (position >= maxVariants) throw new TooManyOf({ what: 'variants', max: maxVariants });
      const variant = em.create(ProductVariant, {
        id: randomUUID(),
        productId: product.id,
        sku: input.sku,
        name: input.name.trim(),
        priceMinor: input.price.amountMinor,
        currency: input.price.currency,
        attributes: [...(input.attributes ?? [])],
        isActive: true,
        weightGrams: input.weightGrams ?? null,
        position,
      });
      product.changed();
      await publishUpdate(em, product);
      return variant.id;
    }),
  );
