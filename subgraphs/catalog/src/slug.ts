import { transactionSql } from '@hansa/chassis/sql';
import type { EntityManager } from '@mikro-orm/postgresql';
import { SlugTaken } from './errors.ts';

const german: Record<string, string> = {
  ä: 'ae',
  ö: 'oe',
  ü: 'ue',
  ß: 'ss',
  æ: 'ae',
  ø: 'oe',
  å: 'aa',
};
const maxLength = 110;

/** A name as it stands in an address: ü becomes ue, é becomes e, the rest hyphens. */
export const slugOf = (name: string) =>
  name
    .toLowerCase()
    .normalize('NFC')
    .replace(/[äöüßæøå]/g, letter => german[letter]!)
    .normalize('NFD')
    .replace(/\p{Diacritic}/gu, '')
    .replace(/[^a-z0-9]+/g, '-')
    .slice(0, maxLength)
    .replace(/^-+|-+$/g, '') || 'unnamed';

type Table = 'brands' | 'categories' | 'products';

/** The slug a thing gets: the one given, unless taken; else one made of the name, numbered when taken. */
export const freeSlug = async (
  em: EntityManager,
  table: Table,
  { slug, name }: { slug?: string | null | undefined; name: string },
  ownId: string | null = null,
) => {
  await lockSlugs(em, table);
  const base = slug ?? slugOf(name);
  const rows = await transactionSql(em)<{ slug: string }>(
    `select slug from ${table} where (slug = $1 or slug ~ ('^' || $1 || '-[0-9]+$')) and id is distinct from $2`,
    [base, ownId],
  );
  const taken = new Set(rows.map(row => row.slug));
  if (slug && taken.has(slug)) throw new SlugTaken({ slug });
  return numbered(base, taken);
};

/** Slugs for several new things at once, made of their names. */
export const freeSlugs = async (em: EntityManager, table: Table, names: readonly string[]) => {
  const rows = await transactionSql(em)<{ slug: string }>(
    `select slug from ${table} where regexp_replace(slug, '-[0-9]+$', '') = any($1) or slug = any($1)`,
    [names.map(slugOf)],
  );
  const taken = new Set(rows.map(row => row.slug));
  return names.map(name => {
    const slug = numbered(slugOf(name), taken);
    taken.add(slug);
    return slug;
  });
};

/** Keeps others from taking slugs until the transaction ends: two at once would both find the same one free. */
export const lockSlugs = (em: EntityManager, table: Table) =>
  transactionSql(em)(`select pg_advisory_xact_lock(hashtext('slug'), hashtext($1))`, [table]);

const numbered = (base: string, taken: ReadonlySet<string>) => {
  if (!taken.has(base)) return base;
  let number = 2;
  while (taken.has(`${base}-${number}`)) number += 1;
  return `${base}-${number}`;
};
