import type { EntityManager } from '@mikro-orm/postgresql';
import { requireCategories } from '../category/create-category.ts';
import { freeSlug } from '../slug.ts';
import type { CreateProduct } from './create-product.ts';
import { findProduct, requireBrand } from './find-product.ts';
import { publishUpdate } from './searchable-product.ts';

export type UpdateProduct = Omit<CreateProduct, 'name'> & {
  id: string;
  name?: string | null | undefined;
};

/** Changes what is named and leaves the rest; a null brand takes the brand away. */
export const updateProduct = (em: EntityManager, input: UpdateProduct) =>
  em.transactional(async em => {
    const product = await findProduct(em, input.id);
    if (input.brandId) await requireBrand(em, input.brandId);
    if (input.categoryIds) {
      await requireCategories(em, input.categoryIds);
      product.categoryIds = [...new Set(input.categoryIds)];
    }
    if (input.slug)
      product.slug = await freeSlug(em, 'products', { slug: input.slug, name: '' }, product.id);
    if (input.name) product.name = input.name.trim();
    if (typeof input.description === 'string') product.description = input.description;
    if (input.brandId !== undefined) product.brandId = input.brandId;
    product.changed();
    await publishUpdate(em, product);
    return product.id;
  });
