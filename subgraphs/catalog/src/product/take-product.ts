import { randomUUID } from 'node:crypto';
import { isDeepStrictEqual } from 'node:util';
import { sameMoney } from '@hansa/chassis/money';
import { TooManyOf } from '../errors.ts';
import type {
  ImageFromOutside,
  ProductFromOutside,
  TakenProduct,
  VariantFromOutside,
} from './imported-product.ts';
import { maxVariants, Product, type ProductImage } from './product.entity.ts';
import { ProductVariant } from './product-variant.entity.ts';

/** A product as it is known, and what the names from outside mean here. */
export type Known = {
  product: Product | undefined;
  variants: readonly ProductVariant[];
  brandId: string | null | undefined;
  categoryIds: string[] | undefined;
};

/** Makes or changes one product to be as it is outside. Refuses before it changes anything. */
export const takeProduct = (input: ProductFromOutside, known: Known): TakenProduct => {
  const product = known.product ?? aDraft(input);
  const statusBefore = product.status;
  const added = input.variants.filter(({ sku }) => !bySku(known.variants, sku));
  const count = known.variants.length;
  if (count + added.length > maxVariants)
    throw new TooManyOf({ what: 'variants', max: maxVariants });
  const moved = product.moveTo(input.status ?? product.status, willBeBuyable(input, known));
  const repriced = known.variants.flatMap(variant => priceChange(variant, input.variants));
  const changes = [
    moved,
    amend(product, factsOf(product, input, known)),
    added.length > 0,
    ...known.variants.map(variant => changeVariant(variant, input.variants)),
  ];
  const outcome = known.product ? (changes.includes(true) ? 'UPDATED' : 'UNCHANGED') : 'CREATED';
  if (outcome === 'UPDATED') product.changed();
  const addedVariants = added.map((variant, i) => aVariant(product.id, variant, count + i));
  return { product, outcome, statusBefore, addedVariants, repriced };
};

const aDraft = ({ slug }: ProductFromOutside) => {
  const now = new Date();
  return Object.assign(new Product(), {
    id: randomUUID(),
    slug,
    description: '',
    status: 'DRAFT',
    brandId: null,
    categoryIds: [],
    images: [],
    createdAt: now,
    publishedAt: null,
    updatedAt: now,
    version: 1,
  } as const);
};

const bySku = (variants: readonly ProductVariant[], sku: string) =>
  variants.find(variant => variant.sku === sku);

const willBeBuyable = ({ variants }: ProductFromOutside, known: Known) => {
  const named = new Set(variants.map(({ sku }) => sku));
  return (
    variants.some(
      ({ sku, isActive }) => isActive ?? bySku(known.variants, sku)?.isActive ?? true,
    ) || known.variants.some(({ sku, isActive }) => isActive && !named.has(sku))
  );
};

const priceChange = (variant: ProductVariant, inputs: readonly VariantFromOutside[]) => {
  const price = inputs.find(({ sku }) => sku === variant.sku)?.price;
  const previousPrice = variant.costs();
  return price && !sameMoney(previousPrice, price) ? [{ variant, previousPrice }] : [];
};

const factsOf = (
  { images }: Product,
  input: ProductFromOutside,
  { brandId, categoryIds }: Known,
) => ({
  name: input.name.trim(),
  description: input.description ?? undefined,
  brandId,
  categoryIds,
  images: input.images?.map(image => pictureOf(image, images)),
});

// Nobody measures a picture from outside; until somebody does, pages keep a square free.
const unmeasured = 1_000;

const pictureOf = (
  { url, alt, width, height }: ImageFromOutside,
  known: readonly ProductImage[],
): ProductImage => {
  const same = known.find(image => image.url === url);
  return {
    url,
    alt: alt ?? same?.alt ?? '',
    width: width ?? same?.width ?? unmeasured,
    height: height ?? same?.height ?? unmeasured,
  };
};

const variantFacts = ({ name, price, attributes, weightGrams, isActive }: VariantFromOutside) => ({
  name: name.trim(),
  priceMinor: price.amountMinor,
  currency: price.currency,
  attributes: attributes ? [...attributes] : undefined,
  weightGrams,
  isActive: isActive ?? undefined,
});

const changeVariant = (variant: ProductVariant, inputs: readonly VariantFromOutside[]) => {
  const input = inputs.find(({ sku }) => sku === variant.sku);
  return input ? amend(variant, variantFacts(input)) : false;
};

const aVariant = (productId: string, input: VariantFromOutside, position: number) => {
  const facts = variantFacts(input);
  return Object.assign(new ProductVariant(), {
    ...facts,
    id: randomUUID(),
    productId,
    sku: input.sku,
    attributes: facts.attributes ?? [],
    weightGrams: facts.weightGrams ?? null,
    isActive: facts.isActive ?? true,
    position,
  });
};

// Takes over what is said; answers whether that changed anything.
const amend = <Noun extends object>(
  noun: Noun,
  facts: { [Fact in keyof Noun]?: Noun[Fact] | undefined },
) => {
  const changes = Object.entries(facts).filter(
    ([fact, value]) => value !== undefined && !isDeepStrictEqual(noun[fact as keyof Noun], value),
  );
  Object.assign(noun, Object.fromEntries(changes));
  return changes.length > 0;
};
