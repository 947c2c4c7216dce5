import { randomUUID } from 'node:crypto';
import { transactionSql } from '@hansa/chassis/sql';
import type { EntityManager } from '@mikro-orm/postgresql';
import { distinct, named } from '../named.ts';
import { freeSlugs, lockSlugs, slugOf } from '../slug.ts';
import { Brand } from './brand.entity.ts';

type NamedBrand = { id: string; name: string };

/** The brands of these names; those that are missing are made. */
export const brandsNamed = async (
  em: EntityManager,
  names: readonly string[],
): Promise<NamedBrand[]> => {
  if (names.length === 0) return [];
  const known = await brandsLike(em, names);
  if (missing(names, known).length === 0) return known;
  await lockSlugs(em, 'brands');
  const present = await brandsLike(em, names);
  return [...present, ...(await makeBrands(em, missing(names, present)))];
};

const brandsLike = (em: EntityManager, names: readonly string[]) =>
  transactionSql(em)<NamedBrand>(
    `select id, name from brands where name = any($1) or regexp_replace(slug, '-[0-9]+$', '') = any($2) order by slug`,
    [names, names.map(slugOf)],
  );

const missing = (names: readonly string[], brands: readonly NamedBrand[]) =>
  distinct(names.filter(name => !named(brands, name)));

const makeBrands = async (em: EntityManager, names: readonly string[]) => {
  const slugs = await freeSlugs(em, 'brands', names);
  const brands = names.map((name, i) =>
    em.create(Brand, { id: randomUUID(), name, slug: slugs[i]! }),
  );
  // Nothing tells the entity manager that products stand on brands.
  await em.flush();
  return brands;
};
