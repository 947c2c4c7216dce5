import { afterAll, beforeAll, describe, expect, it } from '@jest/globals';
import { type Goods, sell } from './goods.ts';
import { order, pay } from './orders.ts';
import type { Person } from './person.ts';
import { openShop, type Shop } from './shop.ts';

// A shop of its own: in a shared one others' statements would be counted too.
let shop: Shop;
let guest: Person;
let goods: Goods[];
beforeAll(async () => {
  shop = await openShop();
  guest = await shop.guest();
  goods = [];
  for (let i = 0; i < 30; i++) goods.push(await sell(shop, { name: `Tea ${i}` }));
});
afterAll(() => shop.stop());

const statements = async () => {
  return [
    ...(await shop.metrics()).matchAll(/^sql_statements_total\{service="\w+"\} (\d+)/gm),
  ].reduce((sum, [, count]) => sum + Number(count), 0);
};

// Twice, so that what is fetched once for the process does not count.
const cost = async (person: Person, query: string, variables = {}) => {
  await person.ask(query, variables);
  const before = await statements();
  const { errors } = await person.ask(query, variables);
  expect(errors).toBeUndefined();
  // What runs by the clock does not pass through requests, so it is not in this figure.
  return (await statements()) - before;
};

const list = `query($first: Int) { products(first: $first) { nodes {
  name slug priceRange { min { amountMinor } } brand { name } categories { name } images { url }
  variants { sku price { amountMinor } availability { available } }
} } }`;

describe('The SQL statements of a page', () => {
  it.each([1, 10, 30])('listing %d products are at most 5', async first => {
    expect(await cost(shop.stranger, list, { first })).toBeLessThanOrEqual(5);
  });

  it('showing one product are at most 5', async () => {
    const detail = list
      .replace('products(first: $first) { nodes {', 'product(id: $id) {')
      .replace('} } }', '} }');
    const query = detail.replace('query($first: Int)', 'query($id: ID!)');

    expect(await cost(shop.stranger, query, { id: goods[0]!.productId })).toBeLessThanOrEqual(5);
  });

  it('of search results with facets are at most 8', async () => {
    const query = `{ searchProducts(query: "tea", first: 20) {
      totalCount
      facets { brands { brand { name } count } categories { category { name } count } price { min { amountMinor } } }
      nodes { product { name priceRange { min { amountMinor } } variants { sku availability { inStock } } } }
    } }`;

    expect(await cost(shop.stranger, query)).toBeLessThanOrEqual(8);
  });

  it('of a cart with twenty items are at most 5', async () => {
    const { data } = await guest.ask('mutation { createCart { cart { id } } }');
    const { id } = data.createCart.cart;
    for (const { variantId } of goods.slice(0, 20)) {
      await guest.change('addCartItem', '', {
        cartId: id,
        productVariantId: variantId,
        quantity: 1,
      });
    }
    const query = `query($id: ID!) { cart(id: $id) {
      estimatedTotal { amountMinor }
      items { quantity estimatedTotal { amountMinor } productVariant { sku name product { name images { url } } availability { available } } }
    } }`;

    expect(await cost(guest, query, { id })).toBeLessThanOrEqual(5);
  });

  it.each([1, 8])('of %d orders with all that is in them are at most 12', async count => {
    const buyer = await shop.guest();
    for (let i = 0; i < count; i++) {
      const { order: placed } = await order(buyer, [
        [goods[i]!, 1],
        [goods[i + 1]!, 1],
      ]);
      await pay(buyer, placed.id);
    }
    const query = `{ orders(first: 20) { nodes {
      number status total { amountMinor } timeline { kind }
      items { sku quantity productVariant { name product { name } } }
      payments { status transactions { kind } } paymentSummary { isPaid }
      pickingJob { status tasks { sku } } shipments { status carrierEvents { kind } }
    } } }`;

    expect(await cost(buyer, query)).toBeLessThanOrEqual(12);
  });
});
