import { type Money, sum, times } from '@hansa/chassis/money';
import type DataLoader from 'dataloader';
import type { Item } from './cart.entity.ts';

/** What variants cost now: null for one that cannot be bought. */
export type Prices = DataLoader<string, Money | null>;

/** What an item comes to at today's price; null when it cannot be had or cannot be bought. */
export const estimateItem = async (prices: Prices, { productVariantId, quantity }: Item) => {
  const price = await known(prices, productVariantId);
  return price ? times(price, quantity) : null;
};

/** What a cart comes to; what cannot be bought counts nothing. Null when prices cannot be had or currencies mix. */
export const estimateCart = async (prices: Prices, items: readonly Item[]) => {
  const found = await Promise.all(
    items.map(({ productVariantId }) => known(prices, productVariantId)),
  );
  if (found.includes(undefined)) return null;
  return sum(found.flatMap((price, i) => (price ? [times(price, items[i]!.quantity)] : [])));
};

// An estimate is a courtesy: without catalog there is none, but there is still a cart.
const known = async (prices: Prices, id: string): Promise<Money | null | undefined> => {
  try {
    return await prices.load(id);
  } catch {
    return undefined;
  }
};
