import type { EntityManager } from '@mikro-orm/postgresql';
import { CategoryNotFound } from '../errors.ts';
import { publishUpdatesWhere } from '../product/searchable-product.ts';
import { freeSlug } from '../slug.ts';
import { Category } from './category.entity.ts';

export type UpdateCategory = {
  id: string;
  name?: string | null | undefined;
  slug?: string | null | undefined;
};

/** Gives a category another name or address; answers its id. */
export const updateCategory = (em: EntityManager, { id, name, slug }: UpdateCategory) =>
  em.transactional(async em => {
    const category = await em.findOne(Category, { id });
    if (!category) throw new CategoryNotFound({ id });
    const before = { name: category.name, slug: category.slug };
    if (slug) category.slug = await freeSlug(em, 'categories', { slug, name: '' }, id);
    if (name) category.name = name.trim();
    const isChanged = category.name !== before.name || category.slug !== before.slug;
    if (isChanged) await publishUpdatesWhere(em, 'category_ids && array[$1::uuid]', id);
    return id;
  });
