import { eventually } from '@hansa/chassis/eventually';
import { describe, expect, it } from '@jest/globals';
import { cartWith, checkOut } from './carts.ts';
import { sell } from './goods.ts';
import { order, pay } from './orders.ts';
import { personWith } from './person.ts';
import { sharedShop } from './shop.ts';

const shop = await sharedShop();
const session = 'session { accessToken subject kind }';

const shopping = async () => {
  const guest = await shop.guest();
  const tea = await sell(shop);
  const cart = (await guest.ask('mutation { createCart { cart { id } } }')).data.createCart.cart;
  await guest.change('addCartItem', '', {
    cartId: cart.id,
    productVariantId: tea.variantId,
    quantity: 1,
  });
  const { order: placed } = await order(guest, [[tea, 1]]);
  await pay(guest, placed.id);
  return { guest, cartId: cart.id, orderId: placed.id };
};

const belongings = `query($cartId: ID!, $orderId: ID!) {
  me { email cart { id } orders { nodes { id } } }
  cart(id: $cartId) { id }
  order(id: $orderId) { id customer { id } payments { status } }
}`;

describe('A guest', () => {
  it('who signs in brings cart, orders and payments along, at once and for good', async () => {
    const ada = await shop.customer();
    const { guest, cartId, orderId } = await shopping();

    const signedIn = await guest.change('signIn', session, {
      email: ada.email,
      password: ada.password,
    });
    const sameAda = personWith(shop.url, signedIn.session.accessToken);

    expect(signedIn.session).toMatchObject({ kind: 'CUSTOMER', subject: ada.id });
    const atOnce = await sameAda.ask(belongings, { cartId, orderId });
    expect(atOnce.data.cart).toEqual({ id: cartId });
    expect(atOnce.data.order).toMatchObject({ id: orderId, payments: [{ status: 'SUCCEEDED' }] });
    // A session from before the claim sees them once every room has heard of it.
    await eventually(async () => {
      const { data } = await ada.ask(belongings, { cartId, orderId });
      expect(data.order).toEqual({
        id: orderId,
        customer: { id: ada.id },
        payments: [{ status: 'SUCCEEDED' }],
      });
      expect(data.me).toMatchObject({ cart: { id: cartId }, orders: { nodes: [{ id: orderId }] } });
    });
  });

  it('who signs in can still look at the checkout made as a guest', async () => {
    const ada = await shop.customer();
    const guest = await shop.guest();
    const { checkout } = await checkOut(guest, await cartWith(guest, [[await sell(shop), 1]]));
    const query = 'query($id: ID!) { checkout(id: $id) { status } }';
    const before = await ada.ask(query, { id: checkout.id });
    expect(before.data.checkout).toBeNull();

    await guest.change('signIn', session, { email: ada.email, password: ada.password });

    await eventually(async () => {
      const { data } = await ada.ask(query, { id: checkout.id });
      expect(data.checkout).toEqual({ status: 'COMPLETED' });
    });
  });

  it('who registers keeps everything, for the subject stays the same', async () => {
    const { guest, cartId, orderId } = await shopping();
    const before = (await guest.ask('{ currentSession { subject } }')).data.currentSession;

    const registered = await guest.change('registerCustomer', session, {
      email: `${before.subject}@hansa.test`,
      password: 'long and my own',
      name: 'Grace',
    });
    const grace = personWith(shop.url, registered.session.accessToken);

    expect(registered.session.subject).toBe(before.subject);
    await eventually(async () => {
      const { data } = await grace.ask(belongings, { cartId, orderId });
      expect(data.cart).toEqual({ id: cartId });
      expect(data.order.customer).toEqual({ id: before.subject });
    });
  });

  it('has orders but is no customer', async () => {
    const { guest, cartId, orderId } = await shopping();

    const { data } = await guest.ask(belongings, { cartId, orderId });

    expect(data.me).toBeNull();
    expect(data.order).toMatchObject({ id: orderId, customer: null });
  });
});
