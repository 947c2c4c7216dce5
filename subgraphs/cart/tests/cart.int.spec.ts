import { randomUUID } from 'node:crypto';
import { DependencyUnavailable } from '@hansa/chassis/faults';
import type { Identity } from '@hansa/chassis/identity';
import type { Call } from '@hansa/chassis/peers';
import { aCustomer, aGuest, openAlone, staffWith } from '@hansa/chassis/testing';
import { GuestClaimed } from '@hansa/schema/events/events';
import { afterAll, beforeAll, beforeEach, describe, expect, it } from '@jest/globals';
import { cart } from '../src/subgraph.ts';

/** Catalog as cart meets it: what is in the list has a price, everything else cannot be sold. */
const catalog = { prices: new Map<string, object>(), isDown: false, questions: 0 };
const call: Call = async (_, { variables }) => {
  catalog.questions += 1;
  if (catalog.isDown) throw new DependencyUnavailable('catalog');
  const ids = (variables as { ids: string[] }).ids.filter(id => catalog.prices.has(id));
  const productVariantSnapshots = ids.map(variantId => ({
    variantId,
    price: catalog.prices.get(variantId),
  }));
  return { data: { productVariantSnapshots } };
};

let room: Awaited<ReturnType<typeof openAlone>>;
beforeAll(async () => {
  room = await openAlone(cart, call);
});
afterAll(() => room.stop());
beforeEach(() => {
  catalog.isDown = false;
  catalog.questions = 0;
});

const sellable = (amountMinor: number, currency = 'EUR') => {
  const id = randomUUID();
  catalog.prices.set(id, { amountMinor, currency });
  return id;
};

const change = async (identity: Identity, operation: string, input: object) => {
  const type = `${operation[0]!.toUpperCase()}${operation.slice(1)}Input`;
  const { data, errors } = await room.ask(
    identity,
    `mutation($input: ${type}!) { ${operation}(input: $input) { cart { totalQuantity } errors { __typename } } }`,
    { input },
  );
  return { ...data?.[operation], fault: errors?.[0]?.extensions?.code };
};

const aCart = async (identity: Identity) =>
  (await room.ask(identity, 'mutation { createCart { cart { id } } }')).data!.createCart.cart
    .id as string;

const seen = `status totalQuantity estimatedTotal { amountMinor currency }
  items { quantity estimatedTotal { amountMinor } productVariant { id } }`;

const read = async (identity: Identity, id: string) =>
  (await room.ask(identity, `query($id: ID!) { cart(id: $id) { id ${seen} } }`, { id })).data!.cart;

describe('A cart', () => {
  it('asks catalog once for all its prices, however many items it has', async () => {
    const guest = aGuest();
    const cartId = await aCart(guest);
    for (const price of [100, 250, 5]) {
      await change(guest, 'addCartItem', {
        cartId,
        productVariantId: sellable(price),
        quantity: 2,
      });
    }
    catalog.questions = 0;

    const { estimatedTotal, totalQuantity } = await read(guest, cartId);

    expect(estimatedTotal).toEqual({ amountMinor: 710, currency: 'EUR' });
    expect(totalQuantity).toBe(6);
    expect(catalog.questions).toBe(1);
  });

  it('counts nothing for what can no longer be bought', async () => {
    const guest = aGuest();
    const cartId = await aCart(guest);
    const [tea, gone] = [sellable(100), sellable(900)];
    await change(guest, 'addCartItem', { cartId, productVariantId: tea, quantity: 1 });
    await change(guest, 'addCartItem', { cartId, productVariantId: gone, quantity: 1 });
    catalog.prices.delete(gone);

    const { estimatedTotal, items } = await read(guest, cartId);

    expect(estimatedTotal.amountMinor).toBe(100);
    expect(items.map((item: any) => item.estimatedTotal)).toEqual([{ amountMinor: 100 }, null]);
  });

  it('has no estimate across currencies', async () => {
    const guest = aGuest();
    const cartId = await aCart(guest);
    await change(guest, 'addCartItem', { cartId, productVariantId: sellable(100), quantity: 1 });
    await change(guest, 'addCartItem', {
      cartId,
      productVariantId: sellable(100, 'USD'),
      quantity: 1,
    });

    expect((await read(guest, cartId)).estimatedTotal).toBeNull();
  });

  it('can be read without catalog, only not estimated; nothing is put in without asking', async () => {
    const guest = aGuest();
    const cartId = await aCart(guest);
    const tea = sellable(100);
    await change(guest, 'addCartItem', { cartId, productVariantId: tea, quantity: 1 });
    catalog.isDown = true;

    const found = await read(guest, cartId);
    const added = await change(guest, 'addCartItem', {
      cartId,
      productVariantId: tea,
      quantity: 1,
    });

    expect(found).toMatchObject({ totalQuantity: 1, estimatedTotal: null });
    expect(added.fault).toBe('DEPENDENCY_UNAVAILABLE');
    catalog.isDown = false;
    expect((await read(guest, cartId)).totalQuantity).toBe(1);
  });

  it('adds up what fifty requests at once put in', async () => {
    const guest = aGuest();
    const cartId = await aCart(guest);
    const productVariantId = sellable(100);

    await Promise.all(
      Array.from({ length: 50 }, () =>
        change(guest, 'addCartItem', { cartId, productVariantId, quantity: 1 }),
      ),
    );

    expect((await read(guest, cartId)).items).toMatchObject([{ quantity: 50 }]);
  });

  it.each([0, -1, 1000])('takes no %d of a variant', async quantity => {
    const guest = aGuest();
    const cartId = await aCart(guest);

    const { errors } = await change(guest, 'addCartItem', {
      cartId,
      productVariantId: sellable(100),
      quantity,
    });

    expect(errors).toEqual([{ __typename: 'QuantityOutOfRange' }]);
  });

  it('may hold fewer of what can no longer be bought, not more', async () => {
    const guest = aGuest();
    const cartId = await aCart(guest);
    const productVariantId = sellable(100);
    await change(guest, 'addCartItem', { cartId, productVariantId, quantity: 5 });
    catalog.prices.delete(productVariantId);

    const more = await change(guest, 'updateCartItem', { cartId, productVariantId, quantity: 6 });
    const fewer = await change(guest, 'updateCartItem', { cartId, productVariantId, quantity: 4 });

    expect(more.errors).toEqual([{ __typename: 'VariantUnavailable' }]);
    expect(fewer.cart.totalQuantity).toBe(4);
  });

  it('that is being checked out or has become an order does not change', async () => {
    const guest = aGuest();
    const cartId = await aCart(guest);
    const refusals: unknown[] = [];
    for (const status of ['LOCKED', 'CHECKED_OUT']) {
      await room.sql(
        'update carts set status = $2, checkout_id = gen_random_uuid() where id = $1',
        [cartId, status],
      );
      refusals.push(...(await change(guest, 'clearCart', { cartId })).errors);
    }

    expect(refusals).toEqual([
      { __typename: 'CheckoutInProgress' },
      { __typename: 'CartCheckedOut' },
    ]);
  });
});

describe('Whose cart it is', () => {
  it('decides who sees and changes it; to others there is none, by reference neither', async () => {
    const owner = aGuest();
    const cartId = await aCart(owner);
    const refs = [{ __typename: 'Cart', id: cartId }];
    const query =
      'query($refs: [_Any!]!) { _entities(representations: $refs) { ... on Cart { id } } }';

    for (const other of [aGuest(), aCustomer(), staffWith('orders:write')]) {
      expect(await read(other, cartId)).toBeNull();
      expect((await room.ask(other, query, { refs })).data!._entities).toEqual([null]);
      expect((await change(other, 'clearCart', { cartId })).errors).toEqual([
        { __typename: 'CartNotFound' },
      ]);
    }
    expect((await room.ask(owner, query, { refs })).data!._entities).toEqual([{ id: cartId }]);
  });

  it('changes when a guest turns out to be a customer; until it is heard, the claim will do', async () => {
    const guest = aGuest();
    const ada = aCustomer();
    const cartId = await aCart(guest);
    const adaWithClaim = aCustomer(ada.subject!, [guest.subject!]);

    expect(await read(ada, cartId)).toBeNull();
    expect(await read(adaWithClaim, cartId)).toMatchObject({ id: cartId });
    await room.hear(GuestClaimed({ guestId: guest.subject!, customerId: ada.subject! }));

    expect(await read(ada, cartId)).toMatchObject({ id: cartId });
    const { data } = await room.ask(
      ada,
      'query($refs: [_Any!]!) { _entities(representations: $refs) { ... on Customer { cart { id } } } }',
      { refs: [{ __typename: 'Customer', id: ada.subject }] },
    );
    expect(data!._entities).toEqual([{ cart: { id: cartId } }]);
  });
});
