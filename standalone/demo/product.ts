import type { BrandSlug } from './brands.ts';
import type { CategorySlug } from './categories.ts';
import type { WarehouseCode } from './warehouses.ts';

/** A picture: its file under media/ without `.svg`, and what it shows. */
export type ProductPicture = { file: string; alt: string };

type Attribute = { name: string; value: string };

/** How many lie in each warehouse. */
type Stock = Record<WarehouseCode, number>;

export type Variant = {
  sku: string;
  name: string;
  /** In cents of a euro. */
  priceMinor: number;
  attributes: readonly Attribute[];
  weightGrams: number;
  stock: Stock;
};

export type Product = {
  slug: string;
  name: string;
  description: string;
  brand: BrandSlug;
  categories: readonly CategorySlug[];
  images: readonly ProductPicture[];
  variants: readonly Variant[];
};

/** One line of a price list; the variant is named after its attributes. Stock is given as [Lübeck, Hamburg]. */
export const variant = (
  sku: string,
  priceMinor: number,
  attributes: Record<string, string>,
  weightGrams: number,
  [HL, HH]: readonly [number, number],
): Variant => ({
  sku,
  name: Object.values(attributes).join(' / '),
  priceMinor,
  attributes: Object.entries(attributes).map(([name, value]) => ({ name, value })),
  weightGrams,
  stock: { HL, HH },
});

/** The pictures of a product, numbered in the order of what they show. */
export const pictures = (slug: string, ...alts: readonly string[]): ProductPicture[] =>
  alts.map((alt, i) => ({ file: `${slug}-${i + 1}`, alt }));
