import type { LevelAt } from './cells.ts';

/** What the graph is sent of a product; what is undefined stays as it is. */
export type ProductInput = {
  slug: string;
  name: string;
  description?: string | undefined;
  brand?: string | null | undefined;
  shelves?: { paths?: { names: string[] }[]; name?: string | null; tags?: string[] } | undefined;
  status?: 'DRAFT' | 'ACTIVE' | 'ARCHIVED' | undefined;
  images?: ImageInput[] | undefined;
  variants: VariantInput[];
};

export type ImageInput = {
  url: string;
  alt?: string | undefined;
  width?: number | undefined;
  height?: number | undefined;
};

export type VariantInput = {
  sku: string;
  name: string;
  price: { amountMinor: number; currency: string };
  attributes?: { name: string; value: string }[] | undefined;
  weightGrams?: number | null | undefined;
  isActive?: boolean | undefined;
};

/** Stock to be booked; without a place, at the one that the command names. */
export type CountedStock = { sku: string; levels: (LevelAt | { onHand: number })[] };

/** A product as its rows tell it, with the line of each thing in it. */
export type ReadProduct = {
  input: ProductInput;
  stock: CountedStock[];
  line: number;
  lineOfSku: ReadonlyMap<string, number>;
};
