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
    const before = { name: brand.name, slug: brand.slug };
    if (slug) brand.slug = await freeSlug(em, 'brands', { slug, name: '' }, id);
    if (name) brand.name = name.trim();
    const isChanged = brand.name !== before.name || brand.slug !== before.slug;
    if (isChanged) await publishUpdatesWhere(em, 'brand_id = $1', id);
    return id;
  });
