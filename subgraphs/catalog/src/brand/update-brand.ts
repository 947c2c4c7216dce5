import type { EntityManager } from '@mikro-orm/postgresql';
import { BrandNotFound } from '../errors.ts';
import { publishUpdatesWhere } from '../product/searchable-product.ts';
import { freeSlug } from '../slug.ts';
import { Brand } from './brand.entity.ts';

export type UpdateBrand = {
  id: string;
  name?: string | null | undefined;
  slug?: string | null | undefined;
};

/** Gives a brand another name or address; answers its id. */
export const updateBrand = (em: EntityManager, { id, name, slug }: UpdateBrand) =>
  em.transactional(async em => {
    const brand = await em.findOne(Brand, { id });
    if (!brand) throw new BrandNotFound({ id });
    if (slug) brand.slug = await freeSlug(em, 'brands', { slug, name: '' }, id);
    const isRenamed = Boolean(name) && name?.trim() !== brand.name;
    if (name) brand.name = name.trim();
    if (isRenamed) await publishUpdatesWhere(em, 'brand_id = $1', id);
    return id;
  });
