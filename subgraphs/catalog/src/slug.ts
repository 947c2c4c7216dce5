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

/** The slug a thing gets: the one given, unless taken; else one made of the name, numbered when taken. */
export const freeSlug = async (
  em: EntityManager,
  table: 'brands' | 'categories' | 'products',
  { slug, name }: { slug?: string | null | undefined; name: string },
  ownId: string | null = null,
) => {
  const sql = transactionSql(em);
  // Two at once would both find the same slug free.
  await sql(`select pg_advisory_xact_lock(hashtext('slug'), hashtext($1))`, [table]);
  const base = slug ?? slugOf(name);
  const rows = await sql<{ slug: string }>(
    `select slug from ${table} where (slug = $1 or slug ~ ('^' || $1 || '-[0-9]+$')) and id is distinct from $2`,
    [base, ownId],
  );
  const taken = new Set(rows.map(row => row.slug));
  if (!taken.has(base)) return base;
  if (slug) throw new SlugTaken({ slug });
  let number = 2;
  while (taken.has(`${base}-${number}`)) number += 1;
  return `${base}-${number}`;
};
