import { randomUUID } from 'node:crypto';
import type { EntityManager } from '@mikro-orm/postgresql';
import { CategoryNotFound } from '../errors.ts';
import { freeSlug } from '../slug.ts';
import { Category } from './category.entity.ts';

export type CreateCategory = {
  name: string;
  slug?: string | null | undefined;
  parentId?: string | null | undefined;
};

/** Adds a category, on top or under another; answers its id. */
export const createCategory = (em: EntityManager, { name, slug, parentId }: CreateCategory) =>
  em.transactional(async em => {
    if (parentId) await requireCategories(em, [parentId]);
    const free = await freeSlug(em, 'categories', { name, slug });
    return em.create(Category, {
      id: randomUUID(),
      name: name.trim(),
      slug: free,
      parentId: parentId ?? null,
    }).id;
  });

/** Refuses when one of the categories does not exist. */
export const requireCategories = async (em: EntityManager, ids: readonly string[]) => {
  const found = await em.find(Category, { id: { $in: [...ids] } });
  const known = new Set(found.map(({ id }) => id));
  const missing = ids.find(id => !known.has(id));
  if (missing) throw new CategoryNotFound({ id: missing });
};
