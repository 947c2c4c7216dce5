import { randomUUID } from 'node:crypto';
import type { Identity } from '@hansa/chassis/identity';
import type { Call } from '@hansa/chassis/peers';
import { aCustomer, aGuest, aStranger, openAlone, staffWith } from '@hansa/chassis/testing';
import { afterAll, beforeAll, describe, expect, it } from '@jest/globals';
import { cart } from '../src/subgraph.ts';

/** Catalog, where everything costs a euro but what was withdrawn. */
const catalog = { withdrawn: new Set<string>(), questions: [] as string[][], isGarbled: false };
const call: Call = async (_, { variables }) => {
  const { ids } = variables as { ids: string[] };
  catalog.questions.push(ids);
  if (catalog.isGarbled) return { errors: [{ message: 'what?' } as never] };
  const productVariantSnapshots = ids
    .filter(id => !catalog.withdrawn.has(id))
    .map(variantId => ({ variantId, price: { amountMinor: 100, currency: 'EUR' } }));
  return { data: { productVariantSnapshots } };
};

let room: Awaited<ReturnType<typeof openAlone>>;
beforeAll(async () => {
  room = await openAlone(cart, call);
});
afterAll(() => room.stop());

const change = async (identity: Identity, operation: string, input: object) => {
  const type = `${operation[0]!.toUpperCase()}${operation.slice(1)}Input`;
  const { data, errors } = await room.ask(
    identity,
    `mutation($input: ${type}!) { ${operation}(input: $input) {
      cart { totalQuantity items { productVariant { id } } } errors { __typename } } }`,
    { input },
  );
  return {
    cart: data?.[operation]?.cart,
    refusal: data?.[operation]?.errors[0]?.__typename,
    fault: errors?.[0]?.extensions,
  };
};

const aCart = async (identity: Identity) =>
  (await room.ask(identity, 'mutation { createCart { cart { id } } }')).data!.createCart.cart
    .id as string;

const aFilledCart = async (identity: Identity, ...variants: string[]) => {
  const cartId = await aCart(identity);
  for (const productVariantId of variants) {
    await change(identity, 'addCartItem', { cartId, productVariantId, quantity: 1 });
  }
  return cartId;
};

describe('A cart', () => {
  it('takes nothing that is not for sale', async () => {
    const guest = aGuest();
    const cartId = await aCart(guest);
    const productVariantId = randomUUID();
    catalog.withdrawn.add(productVariantId);

    const { cart, refusal } = await change(guest, 'addCartItem', {
      cartId,
      productVariantId,
      quantity: 1,
    });

    expect([cart, refusal]).toEqual([null, 'VariantUnavailable']);
  });

  it('changes and gives back only what is in it', async () => {
    const guest = aGuest();
    const [tea, cup] = [randomUUID(), randomUUID()];
    const cartId = await aFilledCart(guest, tea);
    const item = { cartId, productVariantId: cup };

    expect((await change(guest, 'updateCartItem', { ...item, quantity: 1 })).refusal).toBe(
      'CartItemNotFound',
    );
    expect((await change(guest, 'removeCartItem', item)).refusal).toBe('CartItemNotFound');
    expect(
      (await change(guest, 'removeCartItem', { cartId, productVariantId: tea })).cart.items,
    ).toEqual([]);
  });

  it('holds a hundred different variants', async () => {
    const guest = aGuest();
    const cartId = await aCart(guest);
    await room.sql('update carts set items = $2 where id = $1', [
      cartId,
      JSON.stringify(
        Array.from({ length: 100 }, () => ({ productVariantId: randomUUID(), quantity: 1 })),
      ),
    ]);

    const { refusal } = await change(guest, 'addCartItem', {
      cartId,
      productVariantId: randomUUID(),
      quantity: 1,
    });

    expect(refusal).toBe('TooManyCartItems');
  });

  it('keeps at most 999 of a variant, however many requests come at once', async () => {
    const guest = aGuest();
    const cartId = await aCart(guest);
    const input = { cartId, productVariantId: randomUUID(), quantity: 100 };

    const answers = await Promise.all(
      Array.from({ length: 20 }, () => change(guest, 'addCartItem', input)),
    );

    expect(answers.filter(({ refusal }) => !refusal)).toHaveLength(9);
    expect(answers.filter(({ refusal }) => refusal === 'QuantityOutOfRange')).toHaveLength(11);
  });

  it.each([
    ['cartId', { cartId: '42' }],
    ['productVariantId', { productVariantId: `' or 1=1 --` }],
    ['productVariantId', { productVariantId: '🍵'.repeat(5_000) }],
  ])('is not changed by a bad %s', async (field, bad) => {
    const input = { cartId: randomUUID(), productVariantId: randomUUID(), quantity: 1, ...bad };

    const { fault } = await change(aGuest(), 'addCartItem', input);

    expect(fault).toEqual({ code: 'BAD_USER_INPUT', field: `input.${field}` });
  });

  it('asks catalog one question for all that a request wants estimated', async () => {
    const guest = aGuest();
    const [tea, cup, pot] = [randomUUID(), randomUUID(), randomUUID()];
    const a = await aFilledCart(guest, tea, cup);
    const b = await aFilledCart(guest, cup, pot);
    catalog.questions.length = 0;

    const { data } = await room.ask(
      guest,
      `query($a: ID!, $b: ID!) {
        a: cart(id: $a) { estimatedTotal { amountMinor } items { estimatedTotal { amountMinor } } }
        b: cart(id: $b) { estimatedTotal { amountMinor } } }`,
      { a, b },
    );

    expect(data).toMatchObject({
      a: { estimatedTotal: { amountMinor: 200 } },
      b: { estimatedTotal: { amountMinor: 200 } },
    });
    expect(catalog.questions.map(ids => ids.toSorted())).toEqual([[tea, cup, pot].sort()]);
  });

  it('has no estimate, but no error either, when catalog talks nonsense', async () => {
    const guest = aGuest();
    const id = await aFilledCart(guest, randomUUID());
    catalog.isGarbled = true;

    const { data, errors } = await room.ask(
      guest,
      'query($id: ID!) { cart(id: $id) { totalQuantity estimatedTotal { amountMinor } items { estimatedTotal { amountMinor } } } }',
      { id },
    );
    catalog.isGarbled = false;

    expect(errors).toBeUndefined();
    expect(data!.cart).toEqual({
      totalQuantity: 1,
      estimatedTotal: null,
      items: [{ estimatedTotal: null }],
    });
  });
});

describe('The cart of a customer', () => {
  const cartOf = async (identity: Identity, id: string) => {
    const { data } = await room.ask(
      identity,
      'query($refs: [_Any!]!) { _entities(representations: $refs) { ... on Customer { cart { id } } } }',
      { refs: [{ __typename: 'Customer', id }] },
    );
    return data!._entities[0].cart;
  };

  it('is the one that changed last, and none that has become an order', async () => {
    const ada = aCustomer();
    const first = await aFilledCart(ada, randomUUID());
    const second = await aFilledCart(ada, randomUUID());

    expect(await cartOf(ada, ada.subject!)).toEqual({ id: second });
    await room.sql(
      `update carts set status = 'CHECKED_OUT', checkout_id = gen_random_uuid() where id = $1`,
      [second],
    );
    expect(await cartOf(ada, ada.subject!)).toEqual({ id: first });
  });

  it('is for the customer and for staff who read customers', async () => {
    const ada = aCustomer();
    const id = await aCart(ada);

    expect(await cartOf(staffWith('customers:read'), ada.subject!)).toEqual({ id });
    for (const other of [aGuest(), aCustomer(), staffWith('orders:write')]) {
      expect(await cartOf(other, ada.subject!)).toBeNull();
    }
  });

  it('is opened by a session only', async () => {
    const { errors } = await room.ask(aStranger, 'mutation { createCart { cart { id } } }');

    expect(errors?.[0]?.extensions.code).toBe('UNAUTHENTICATED');
  });
});
