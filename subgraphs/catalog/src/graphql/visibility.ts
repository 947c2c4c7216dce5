import { type ProductRow, seesAll, type VariantRow } from '../product/products.queries.ts';
import type { RequestContext } from './context.ts';

type Viewer = Pick<RequestContext, 'identity'>;

/** At the root shoppers see what is for sale. */
export const onSale =
  ({ identity }: Viewer) =>
  (product: ProductRow | null) =>
    product && (product.status === 'ACTIVE' || seesAll(identity)) ? product : null;

/** By reference shoppers see archived products too, so that old orders keep theirs; drafts never. */
export const released =
  ({ identity }: Viewer) =>
  (product: ProductRow | null) =>
    product && (product.status !== 'DRAFT' || seesAll(identity)) ? product : null;

export const variantOnSale =
  ({ identity }: Viewer) =>
  (variant: VariantRow | null) =>
    variant && ((variant.isActive && variant.productStatus === 'ACTIVE') || seesAll(identity))
      ? variant
      : null;

export const releasedVariant =
  ({ identity }: Viewer) =>
  (variant: VariantRow | null) =>
    variant && (variant.productStatus !== 'DRAFT' || seesAll(identity)) ? variant : null;

/** The variants of a product that a viewer may choose from. */
export const variantsFor =
  ({ identity }: Viewer) =>
  (variants: VariantRow[]) =>
    seesAll(identity) ? variants : variants.filter(({ isActive }) => isActive);

/** From the lowest to the highest price of active variants; null when there is none or currencies mix. */
export const priceRangeOf = (variants: VariantRow[]) => {
  const prices = variants.filter(({ isActive }) => isActive).map(({ price }) => price);
  const sorted = prices.toSorted((a, b) => a.amountMinor - b.amountMinor);
  const [min] = sorted;
  const max = sorted.at(-1);
  const isOneCurrency = prices.every(({ currency }) => currency === min?.currency);
  return min && max && isOneCurrency ? { min, max } : null;
};
