import type { ProductUpdated } from '@hansa/schema/events/events';
import { shopCurrency } from '../config.ts';
import { vectorOf, type Weight } from './full-text.ts';
import { plainText, wordsOf } from './words.ts';

/** Everything that can be searched of a product, as Catalog tells it. */
export type ProductDocument = Parameters<typeof ProductUpdated>[0];

type Variant = ProductDocument['variants'][number];

/** A product for sale as the index keeps it. */
export type IndexedProduct = {
  productId: string;
  version: number;
  name: string;
  words: string;
  brandId: string | null;
  categoryIds: string[];
  brandSlug: string | null;
  /** Null when it was not told. */
  categorySlugs: string[] | null;
  publishedAt: string;
  currency: string;
  minPriceMinor: number;
  variants: { sku: string; priceMinor: number; currency: string }[];
  vocabulary: string[];
};

/** What the index keeps of a product. */
export const indexedProduct = (document: ProductDocument, version: number): IndexedProduct => {
  const { productId, name, brandId, categoryIds, publishedAt, variants } = document;
  const active = variants.filter(({ isActive }) => isActive);
  const texts = textsOf(document, active);
  const { brandSlug = null, categorySlugs = null } = document;
  return {
    productId,
    version,
    name: plainText(name),
    words: vectorOf(texts),
    brandId,
    categoryIds,
    brandSlug,
    categorySlugs,
    publishedAt,
    ...lowestPrice(active.length > 0 ? active : variants),
    variants: active.map(({ sku, price }) => ({
      sku,
      priceMinor: price.amountMinor,
      currency: price.currency,
    })),
    vocabulary: [...new Set(texts.flatMap(([, text]) => wordsOf(text).flat()))],
  };
};

const textsOf = (document: ProductDocument, active: readonly Variant[]): [Weight, string][] => [
  ['A', document.name],
  ['B', document.brandName ?? ''],
  ...document.categoryNames.map((name): [Weight, string] => ['B', name]),
  ...active.map((variant): [Weight, string] => ['B', variantText(variant)]),
  ['C', document.description],
];

const variantText = ({ name, sku, attributes }: Variant) =>
  [name, sku, ...attributes.map(({ value }) => value)].join(' ');

// Prices of different currencies cannot be compared: the shop's own counts, else one of the others, always the same.
const lowestPrice = (variants: readonly Variant[]) => {
  const prices = variants.map(({ price }) => price);
  const others = prices.map(price => price.currency).sort();
  const currency = others.includes(shopCurrency) ? shopCurrency : (others[0] ?? shopCurrency);
  const amounts = prices.filter(price => price.currency === currency);
  return { currency, minPriceMinor: Math.min(...amounts.map(({ amountMinor }) => amountMinor)) };
};
