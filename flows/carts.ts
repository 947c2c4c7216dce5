import { randomUUID } from 'node:crypto';
import type { Goods } from './goods.ts';
import type { Person } from './person.ts';

const address = {
  name: 'Ada',
  line1: 'Kai 1',
  city: 'Lübeck',
  postalCode: '23552',
  countryCode: 'DE',
};

/** A new cart of somebody with so many of these goods; answers its id. */
export const cartWith = async (buyer: Person, lines: [Goods, number][]): Promise<string> => {
  const { data } = await buyer.ask('mutation { createCart { cart { id } } }');
  const cartId: string = data.createCart.cart.id;
  for (const [{ variantId: productVariantId }, quantity] of lines) {
    const input = { cartId, productVariantId, quantity };
    const { cart, errors, fault } = await buyer.change('addCartItem', 'cart { id }', input);
    if (!cart) throw new Error(`addCartItem: ${fault ?? errors[0].__typename}`);
  }
  return cartId;
};

const fields = `
  checkout { id status steps { name state attempts } rejection { __typename } order { id } }
  order { id status total { amountMinor } items { quantity sku } timeline { kind } payments { status capturedAmount { amountMinor } } }`;

/** Checks a cart out with a card that approves, unless said otherwise. */
export const checkOut = (buyer: Person, cartId: string, more: object = {}) =>
  buyer.change('checkoutCart', fields, {
    cartId,
    email: 'ada@hansa.test',
    shippingAddress: address,
    payment: { method: 'CARD', token: 'tok_visa' },
    idempotencyKey: randomUUID(),
    ...more,
  });
