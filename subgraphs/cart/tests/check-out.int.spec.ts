import { randomUUID } from 'node:crypto';
import type { Identity } from '@hansa/chassis/identity';
import { aGuest, aService, openAlone } from '@hansa/chassis/testing';
import { afterAll, beforeAll, describe, expect, it } from '@jest/globals';
import { cart } from '../src/subgraph.ts';

const ordering = aService('ordering');

let room: Awaited<ReturnType<typeof openAlone>>;
beforeAll(async () => {
  room = await openAlone(cart);
});
afterAll(() => room.stop());

const aCart = async (identity: Identity) =>
  (await room.ask(identity, 'mutation { createCart { cart { id } } }')).data!.createCart.cart
    .id as string;

const change = async (operation: string, input: object, identity: Identity = ordering) => {
  const type = `${operation[0]!.toUpperCase()}${operation.slice(1)}Input`;
  const { data, errors } = await room.ask(
    identity,
    `mutation($input: ${type}!) { ${operation}(input: $input) { cart { status } errors { __typename } } }`,
    { input },
  );
  const { cart, errors: refusals } = data?.[operation] ?? {};
  return errors?.[0]?.extensions?.code ?? refusals[0]?.__typename ?? cart.status;
};

describe('A cart that is checked out', () => {
  it('is closed, and tells once that it has become an order', async () => {
    const guest = aGuest();
    const cartId = await aCart(guest);
    const checkoutId = randomUUID();
    const orderId = randomUUID();

    expect(await change('lockCart', { cartId, checkoutId, ownerIds: [guest.subject] })).toBe(
      'LOCKED',
    );
    expect(await change('clearCart', { cartId }, guest)).toBe('CheckoutInProgress');
    await Promise.all(
      [1, 2, 3].map(() => change('markCartCheckedOut', { cartId, checkoutId, orderId })),
    );

    expect(await change('clearCart', { cartId }, guest)).toBe('CartCheckedOut');
    const told = await room.sql(`select data from outbox_events where aggregate_id = $1`, [cartId]);
    expect(told).toEqual([{ data: { cartId, orderId, customerId: guest.subject } }]);
  });

  it('is opened again when the checkout gives up, and a lock of it that comes later is refused', async () => {
    const cartId = await aCart(aGuest());
    const checkoutId = randomUUID();

    await change('lockCart', { cartId, checkoutId });
    expect(await change('unlockCart', { cartId, checkoutId })).toBe('OPEN');
    expect(await change('lockCart', { cartId, checkoutId })).toBe('CheckoutInProgress');
    expect(await change('lockCart', { cartId, checkoutId: randomUUID() })).toBe('LOCKED');
  });

  it('goes to one of several checkouts at once', async () => {
    const cartId = await aCart(aGuest());

    const outcomes = await Promise.all(
      Array.from({ length: 10 }, () => change('lockCart', { cartId, checkoutId: randomUUID() })),
    );

    expect(outcomes.filter(outcome => outcome === 'LOCKED')).toHaveLength(1);
    expect(outcomes.filter(outcome => outcome === 'CheckoutInProgress')).toHaveLength(9);
  });

  it.each([
    ['of somebody else', async () => aCart(aGuest())],
    ['nobody knows', async () => randomUUID()],
  ])('is not one %s', async (_, cartOf) => {
    const input = { cartId: await cartOf(), checkoutId: randomUUID(), ownerIds: [randomUUID()] };

    expect(await change('lockCart', input)).toBe('CartNotFound');
  });

  it('is the business of services alone', async () => {
    const guest = aGuest();
    const input = { cartId: await aCart(guest), checkoutId: randomUUID() };

    expect(await change('lockCart', input, guest)).toBe('FORBIDDEN');
  });
});
