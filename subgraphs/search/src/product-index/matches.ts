import type { Restriction } from '@hansa/chassis/connection';
import { badUserInput } from '@hansa/chassis/faults';
import { tsQueryOf, wordsOf } from './normal-text.ts';

type Optional<T> = T | null | undefined;

/** What somebody looks for and narrows to. */
export type SearchArguments = {
  query?: Optional<string>;
  filter?: Optional<{
    brandIds?: Optional<readonly string[]>;
    categoryIds?: Optional<readonly string[]>;
    price?: Optional<{
      min?: Optional<number>;
      max?: Optional<number>;
      currency?: Optional<string>;
    }>;
    inStock?: Optional<boolean>;
  }>;
};

// Below this a name is not what somebody meant to type.
const typoSimilarity = 0.45;

/** Which indexed products `p` fit: by words as they are, or by a name that is close to them. */
export const restrictionsOf = ({ query, filter }: SearchArguments): (Restriction | string)[] => [
  'p.is_listed',
  ...wordRestrictions(query),
  { sql: 'p.brand_id = any(?::uuid[])', value: filter?.brandIds },
  { sql: 'p.category_ids && ?::uuid[]', value: filter?.categoryIds },
  ...priceRestrictions(filter?.price),
  ...(filter?.inStock ? [inStock] : []),
];

const inStock = `exists (select from indexed_variants v join indexed_stock s using (sku)
  where v.product_id = p.product_id and s.available > 0)`;

const wordRestrictions = (query: Optional<string>): (Restriction | string)[] => {
  const words = wordsOf(query ?? '');
  if (words.length === 0) return query?.trim() ? ['false'] : [];
  const text = words.join(' ');
  return [
    {
      sql: `exists (select from (select ?::jsonb as q) asked where p.words @@ to_tsquery('simple', asked.q->>'words')
        or word_similarity(asked.q->>'text', p.name_text) > ${typoSimilarity})`,
      value: JSON.stringify({ words: tsQueryOf(words), text }),
    },
  ];
};

const priceRestrictions = (
  price: NonNullable<SearchArguments['filter']>['price'],
): Restriction[] => {
  if (!price) return [];
  const { min, max, currency } = price;
  if (typeof min === 'number' && typeof max === 'number' && min > max) {
    throw badUserInput('filter.price', 'must have a min that is not above its max');
  }
  return [
    {
      sql: `exists (select from indexed_variants v, (select ?::jsonb as q) asked where v.product_id = p.product_id
        and v.price_minor >= coalesce((asked.q->>'min')::bigint, 0)
        and v.price_minor <= coalesce((asked.q->>'max')::bigint, v.price_minor)
        and v.currency = coalesce(asked.q->>'currency', v.currency))`,
      value: JSON.stringify({ min, max, currency }),
    },
  ];
};

/** How well indexed products `p` fit, the best highest: names first. A whole number, so that a cursor can hold it. */
export const rankOf = (query: Optional<string>) => {
  const words = wordsOf(query ?? '');
  if (words.length === 0) return null;
  const texts = [tsQueryOf(words), words.join(' ')].map(text => `'${text.replaceAll("'", "''")}'`);
  return `(ts_rank(p.words, to_tsquery('simple', ${texts[0]})) * 1000000 + word_similarity(${texts[1]}, p.name_text) * 1000000)::bigint`;
};
