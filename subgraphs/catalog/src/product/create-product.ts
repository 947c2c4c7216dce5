import { randomUUID } from 'node:crypto';
import type { EntityManager } from '@mikro-orm/postgresql';
import { requireCategories } from '../category/create-category.ts';
import { freeSlug } from '../slug.ts';
import { requireBrand } from './find-product.ts';
import { Product } from './product.entity.ts';

export type CreateProduct = {
  name: string;
  slug?: string | null | undefined;
  description?: string | null | undefined;
  brandId?: string | null | undefined;
  categoryIds?: readonly string[] | null | undefined;
};

/** Adds a product as DRAFT; answers its id. */
export const createProduct = (em: EntityManager, input: CreateProduct) =>
  em.transactional(async em => {
    const categoryIds = [...new Set(input.categoryIds ?? [])];
    if (input.brandId) await requireBrand(em, input.brandId);
    await requireCategories(em, categoryIds);
    const now = new Date();
    return em.create(Product, {
      id: randomUUID(),
      slug: await freeSlug(em, 'products', input),
      name: input.name.trim(),
      description: input.description ?? '',
      status: 'DRAFT',
      brandId: input.brandId ?? null,
      categoryIds,
      images: [],
      createdAt: now,
      publishedAt: null,
      updatedAt: now,
      version: 1,
    }).id;
  });
