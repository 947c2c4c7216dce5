import { describe, expect, it } from '@jest/globals';
import { sell } from './goods.ts';
import type { Person } from './person.ts';
import { sharedShop } from './shop.ts';

const shop = await sharedShop();

const fields =
  'cart { id totalQuantity estimatedTotal { amountMinor } items { quantity productVariant { sku } } }';
const newCart = async (person: Person) =>
  (await person.ask('mutation { createCart { cart { id status } } }')).data.createCart.cart.id;

describe('A cart', () => {
  it('keeps what a guest means to buy, estimated at today’s prices', async () => {
    const tea = await sell(shop, { price: 1_250 });
    const cup = await sell(shop, { price: 900 });
    const guest = await shop.guest();
    const cartId = await newCart(guest);

    await guest.change('addCartItem', fields, {
      cartId,
      productVariantId: tea.variantId,
      quantity: 2,
    });
    await guest.change('addCartItem', fields, {
      cartId,
      productVariantId: cup.variantId,
      quantity: 1,
    });
    const { cart } = await guest.change('addCartItem', fields, {
      cartId,
      productVariantId: tea.variantId,
      quantity: 1,
    });

    expect(cart).toMatchObject({
      totalQuantity: 4,
      estimatedTotal: { amountMinor: 3 * 1_250 + 900 },
      items: [
        { quantity: 3, productVariant: { sku: tea.sku } },
        { quantity: 1, productVariant: { sku: cup.sku } },
      ],
    });
  });

  it('changes, empties and refuses what it cannot do', async () => {
    const tea = await sell(shop);
    const guest = await shop.guest();
    const cartId = await newCart(guest);
    const item = { cartId, productVariantId: tea.variantId };

    const missing = await guest.change('updateCartItem', fields, { ...item, quantity: 5 });
    const tooMany = await guest.change('addCartItem', fields, { ...item, quantity: 1_000 });
    await guest.change('addCartItem', fields, { ...item, quantity: 1 });
    const more = await guest.change('updateCartItem', fields, { ...item, quantity: 5 });
    const empty = await guest.change('clearCart', fields, { cartId });

    expect(missing.errors[0].__typename).toBe('CartItemNotFound');
    expect(tooMany.errors[0]).toMatchObject({ __typename: 'QuantityOutOfRange', min: 1, max: 999 });
    expect(more.cart.totalQuantity).toBe(5);
    expect(empty.cart.items).toEqual([]);
  });

  it('takes nothing that is not for sale', async () => {
    const tea = await sell(shop);
    await shop.staff.change('archiveProduct', '', { id: tea.productId });
    const guest = await shop.guest();
    const cartId = await newCart(guest);

    const { errors } = await guest.change('addCartItem', fields, {
      cartId,
      productVariantId: tea.variantId,
      quantity: 1,
    });

    expect(errors[0].__typename).toBe('VariantUnavailable');
  });

  it('is nobody else’s business', async () => {
    const tea = await sell(shop);
    const cartId = await newCart(await shop.guest());
    const other = await shop.guest();

    const looked = await other.ask('query($id: ID!) { cart(id: $id) { id } }', { id: cartId });
    const added = await other.change('addCartItem', fields, {
      cartId,
      productVariantId: tea.variantId,
      quantity: 1,
    });

    expect(looked.data.cart).toBeNull();
    expect(added.errors[0].__typename).toBe('CartNotFound');
  });
});
