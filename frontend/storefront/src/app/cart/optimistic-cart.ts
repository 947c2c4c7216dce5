import type { CartDetailsFragment } from './cart.generated';

export type Cart = CartDetailsFragment;
export type CartLine = Cart['items'][number];
export type CartVariant = NonNullable<CartLine['productVariant']>;

/** The cart as it will be with so many of a variant; none takes it out. */
export const withQuantity = (cart: Cart, variantId: string, quantity: number): Cart =>
  counted(
    cart,
    cart.items
      .map(line => (line.productVariant?.id === variantId ? lineOf(line, quantity) : line))
      .filter(line => line.quantity > 0),
  );

/** The cart as it will be with so many more of a variant, known or new. */
export const withMore = (cart: Cart, variant: CartVariant, more: number): Cart => {
  const there = cart.items.find(({ productVariant }) => productVariant?.id === variant.id);
  if (there) return withQuantity(cart, variant.id, there.quantity + more);
  const line: CartLine = {
    __typename: 'CartItem',
    quantity: 0,
    estimatedTotal: null,
    productVariant: variant,
  };
  return counted(cart, [...cart.items, lineOf(line, more)]);
};

const lineOf = (line: CartLine, quantity: number): CartLine => {
  const price = line.productVariant?.price;
  const estimatedTotal = price ? { ...price, amountMinor: price.amountMinor * quantity } : null;
  return { ...line, quantity, estimatedTotal };
};

const counted = (cart: Cart, items: Cart['items']): Cart => ({
  ...cart,
  items,
  totalQuantity: items.reduce((sum, { quantity }) => sum + quantity, 0),
  estimatedTotal: totalOf(items),
});

// As the cart service does: unknown where a price is unknown or currencies mix.
const totalOf = (items: Cart['items']): Cart['estimatedTotal'] => {
  const totals = items.map(({ estimatedTotal }) => estimatedTotal);
  const [first] = totals;
  if (!first || totals.some(total => total?.currency !== first.currency)) return null;
  return {
    ...first,
    amountMinor: totals.reduce((sum, total) => sum + (total?.amountMinor ?? 0), 0),
  };
};

/** Whether a line can be bought as it is: for sale, and as many as there are. */
export const troubleOf = ({
  productVariant,
  quantity,
}: CartLine): 'GONE' | 'SOLD_OUT' | 'TOO_MANY' | null => {
  if (!productVariant?.isActive || productVariant.product.status !== 'ACTIVE') return 'GONE';
  const available = productVariant.availability?.available;
  if (available === undefined) return null;
  if (available === 0) return 'SOLD_OUT';
  return available < quantity ? 'TOO_MANY' : null;
};
