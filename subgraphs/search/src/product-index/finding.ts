import { shopCurrency } from '../config.ts';
import { queryOf } from './full-text.ts';
import { plainText, type Word } from './words.ts';

/** What narrows a search; what is left out, empty or false does not. */
export type SearchFilter = {
  brandIds?: readonly string[] | null | undefined;
  categoryIds?: readonly string[] | null | undefined;
  brandSlugs?: readonly string[] | null | undefined;
  categorySlugs?: readonly string[] | null | undefined;
  price?: PriceFilter | null | undefined;
  inStock?: boolean | null | undefined;
};

type PriceFilter = {
  min?: number | null | undefined;
  max?: number | null | undefined;
  currency?: string | null | undefined;
};

/** Products that are found: the page, their count and their facets are made of the same. */
export type Finding = { from: string; where: string[]; values: unknown[] };

const from = `indexed_products p, (select $1::tsquery as words, $2::tsquery as name_words, $3::text as typed,
  $4::uuid[] as brand_ids, $5::uuid[] as category_ids, $6::int8range as prices, $7::text as currency,
  $8::text[] as brand_slugs, $9::text[] as category_slugs) q`;

/** The products that have the words and pass the filter. */
export const findingOf = (
  words: readonly Word[],
  query: string | null | undefined,
  filter: SearchFilter | null | undefined,
): Finding => {
  const { brandIds, categoryIds, brandSlugs, categorySlugs, price, inStock } = filter ?? {};
  const variant = [
    ...(price ? ['v.currency = q.currency and v.price_minor <@ q.prices'] : []),
    ...(inStock
      ? ['exists (select from stock_levels s where s.sku = v.sku and s.available > 0)']
      : []),
  ];
  return {
    from,
    where: [
      'p.is_listed',
      ...(words.length > 0 ? ['p.words @@ q.words'] : []),
      ...(brandIds?.length ? ['p.brand_id = any(q.brand_ids)'] : []),
      ...(categoryIds?.length ? ['p.category_ids && q.category_ids'] : []),
      ...(brandSlugs?.length ? ['p.brand_slug = any(q.brand_slugs)'] : []),
      ...(categorySlugs?.length ? ['p.category_slugs && q.category_slugs'] : []),
      ...(variant.length > 0 ? [hasVariant(variant)] : []),
    ],
    values: [
      queryOf(words),
      queryOf(words, 'A'),
      plainText(query ?? ''),
      brandIds ?? [],
      categoryIds ?? [],
      rangeOf(price),
      price?.currency ?? shopCurrency,
      brandSlugs ?? [],
      categorySlugs ?? [],
    ],
  };
};

// One variant has all that is asked of variants: a cheap one that is sold out is no answer to who wants it now.
const hasVariant = (conditions: readonly string[]) =>
  `exists (select from indexed_variants v where v.product_id = p.product_id and ${conditions.join(' and ')})`;

const rangeOf = (price: PriceFilter | null | undefined) =>
  `[${price?.min ?? ''},${price?.max ?? ''}]`;
