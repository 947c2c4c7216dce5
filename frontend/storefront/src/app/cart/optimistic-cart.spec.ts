import { describe, expect, it } from 'vitest';
import { type Cart, type CartVariant, troubleOf, withMore, withQuantity } from './optimistic-cart';

const variant = (id: string, amountMinor: number, available = 9): CartVariant => ({
  __typename: 'ProductVariant',
  id,
  sku: id,
  name: id,
  isActive: true,
  price: { __typename: 'Money', amountMinor, currency: 'EUR' },
  availability: { __typename: 'Availability', available, inStock: available > 0 },
  product: { __typename: 'Product', id, slug: id, name: id, status: 'ACTIVE', images: [] },
});
const empty: Cart = {
  __typename: 'Cart',
  id: 'cart',
  status: 'OPEN',
  totalQuantity: 0,
  estimatedTotal: null,
  items: [],
};

describe('A cart before the shop has answered', () => {
  it('has what was put in, and its price', () => {
    const cart = withMore(withMore(empty, variant('mug', 2_400), 2), variant('tea', 900), 1);

    expect(cart.totalQuantity).toBe(3);
    expect(cart.estimatedTotal?.amountMinor).toBe(5_700);
  });

  it('adds to what is in already', () => {
    const cart = withMore(withMore(empty, variant('mug', 2_400), 2), variant('mug', 2_400), 1);

    expect(cart.items.map(({ quantity }) => quantity)).toEqual([3]);
  });

  it('loses what is taken out, and is empty then', () => {
    const cart = withQuantity(withMore(empty, variant('mug', 2_400), 2), 'mug', 0);

    expect(cart).toEqual(empty);
  });

  it('has no total when one price is not known', () => {
    const cart = withMore(empty, variant('mug', 2_400), 1);
    const unknown = { ...cart.items[0]!, productVariant: null, estimatedTotal: null };

    const changed = withQuantity({ ...cart, items: [...cart.items, unknown] }, 'mug', 2);

    expect(changed.estimatedTotal).toBeNull();
  });
});

describe('A line of the cart', () => {
  const lineOf = (quantity: number, change: Partial<CartVariant>) => ({
    ...withMore(empty, variant('mug', 2_400), quantity).items[0]!,
    productVariant: { ...variant('mug', 2_400, 2), ...change },
  });
  const archived = { ...variant('mug', 2_400).product, status: 'ARCHIVED' as const };

  it.each([
    ['can be bought', 2, {}, null],
    ['asks for more than there are', 3, {}, 'TOO_MANY'],
    ['is sold out', 1, { availability: variant('mug', 1, 0).availability }, 'SOLD_OUT'],
    ['is gone with its product', 1, { product: archived }, 'GONE'],
    ['is gone by itself', 1, { isActive: false }, 'GONE'],
    ['is not doubted while stock is not known', 9, { availability: null }, null],
  ])('%s', (_, quantity, change, trouble) => {
    expect(troubleOf(lineOf(quantity, change))).toBe(trouble);
  });
});
