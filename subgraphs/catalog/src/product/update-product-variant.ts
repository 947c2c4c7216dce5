import type { EntityManager } from '@mikro-orm/postgresql';
import { findVariant } from './find-product.ts';
import type { VariantAttribute } from './product-variant.entity.ts';
import { publishUpdate } from './searchable-product.ts';

export type UpdateProductVariant = {
  productVariantId: string;
  name?: string | null | undefined;
  attributes?: readonly VariantAttribute[] | null | undefined;
  weightGrams?: number | null | undefined;
  isActive?: boolean | null | undefined;
};

/** Changes what is named of a variant and leaves the rest; its SKU never changes. */
export const updateProductVariant = (em: EntityManager, input: UpdateProductVariant) =>
  em.transactional(async em => {
    const { variant, product } = await findVariant(em, input.productVariantId);
    if (input.name) variant.name = input.name.trim();
    if (input.attributes) variant.attributes = [...input.attributes];
    if (input.weightGrams !== undefined) variant.weightGrams = input.weightGrams;
    if (typeof input.isActive === 'boolean') variant.isActive = input.isActive;
    product.changed();
    await publishUpdate(em, product);
    return variant.id;
  });
