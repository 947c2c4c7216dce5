import { randomUUID } from 'node:crypto';
import { transactionSql } from '@hansa/chassis/sql';
import type { EntityManager } from '@mikro-orm/postgresql';
import { distinct, named } from '../named.ts';
import { freeSlugs, lockSlugs, slugOf } from '../slug.ts';
import { Category } from './category.entity.ts';

type Shelf = { id: string; name: string; parentId: string | null };

/** Where a product is to stand: full paths, or else one name, made when missing, and tags, which make nothing. */
export type Placement = {
  paths?: readonly { names: readonly string[] }[] | null | undefined;
  name?: string | null | undefined;
  tags?: readonly string[] | null | undefined;
};

/** Every category that the placements name; those that are missing are made. */
export const shelvesFor = async (em: EntityManager, placements: readonly Placement[]) => {
  const names = distinct(placements.flatMap(namesIn));
  if (names.length === 0) return [];
  const known = await shelvesLike(em, names);
  if (missing(known, placements).length === 0) return known;
  await lockSlugs(em, 'categories');
  const present = await shelvesLike(em, names);
  const made = missing(present, placements);
  const slugs = await freeSlugs(
    em,
    'categories',
    made.map(({ name }) => name),
  );
  made.forEach((shelf, i) => {
    em.create(Category, { ...shelf, slug: slugs[i]! });
  });
  await em.flush();
  return [...present, ...made];
};

/** The ids of the categories that a placement means; of several by one name, those it stands in now. */
export const placesOf = (
  shelves: readonly Shelf[],
  placement: Placement,
  currentIds: readonly string[],
) => {
  const places = placement.paths?.length
    ? placement.paths.map(({ names }) => atPath(shelves, names))
    : textsIn(placement).map(name => named(shelves, name, currentIds));
  return [...new Set(places.flatMap(place => place?.id ?? []))];
};

const textsIn = ({ name, tags }: Placement) =>
  [name ?? '', ...(tags ?? [])].map(text => text.trim()).filter(text => text !== '');

const namesIn = (placement: Placement) =>
  placement.paths?.length ? placement.paths.flatMap(({ names }) => names) : textsIn(placement);

const shelvesLike = (em: EntityManager, names: readonly string[]) =>
  transactionSql(em)<Shelf>(
    `select id, name, parent_id as "parentId" from categories
     where name = any($1) or regexp_replace(slug, '-[0-9]+$', '') = any($2) order by parent_id nulls first, slug`,
    [names, names.map(slugOf)],
  );

const under = (shelves: readonly Shelf[], parentId: string | null) =>
  shelves.filter(shelf => shelf.parentId === parentId);

const atPath = (shelves: readonly Shelf[], names: readonly string[]) => {
  let shelf: Shelf | undefined;
  for (const name of names) {
    shelf = named(under(shelves, shelf?.id ?? null), name);
    if (!shelf) return undefined;
  }
  return shelf;
};

// What has to be made, each behind the one it stands in.
const missing = (shelves: readonly Shelf[], placements: readonly Placement[]) => {
  const all = [...shelves];
  const make = (name: string, parentId: string | null) => {
    const shelf = { id: randomUUID(), name, parentId };
    all.push(shelf);
    return shelf;
  };
  for (const { paths, name } of placements) {
    for (const { names } of paths ?? []) {
      let parentId: string | null = null;
      for (const step of names) {
        parentId = (named(under(all, parentId), step) ?? make(step, parentId)).id;
      }
    }
    if (!paths?.length && name && !named(all, name.trim())) make(name.trim(), null);
  }
  return all.slice(shelves.length);
};
