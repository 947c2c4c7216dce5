import { randomUUID } from 'node:crypto';
import { performance } from 'node:perf_hooks';
import { type Ask, askerOf } from './closed-loop.ts';
import { settled } from './fill-catalogue.ts';
import { buy } from './scenarios.ts';
import type { Shop } from './shop.ts';

const units = 200;
const buyers = 400;
const atOnce = 50;

/** What came of a flash sale. */
export type FlashSale = {
  seconds: number;
  orders: number;
  soldOut: number;
  /** Buyers who got neither an order nor a clear no. */
  errors: number;
  /** From the last answer until every room had heard everything. */
  settledSeconds: number;
};

/** Sells 200 units of one thing to 400 buyers, 50 at a time, each from a new session to a paid order. */
export const flashSale = async (shop: Shop): Promise<FlashSale> => {
  const { ask, close } = askerOf(shop.url, atOnce);
  const variantId = await newGoods(shop, units);
  const outcomes = { orders: 0, soldOut: 0, errors: 0 };
  let left = buyers;
  const buyer = async () => {
    while (left-- > 0) {
      outcomes[await outcomeOf(ask, variantId)] += 1;
    }
  };
  const from = performance.now();
  await Promise.all(Array.from({ length: atOnce }, buyer));
  const seconds = (performance.now() - from) / 1_000;
  await close();
  return { ...outcomes, seconds, settledSeconds: await settled(shop) };
};

const outcomeOf = async (ask: Ask, variantId: string) => {
  try {
    const { order } = await buy(ask, [variantId]);
    return order?.status === 'PAID' ? 'orders' : 'errors';
  } catch (error) {
    // A refusal is an answer like any other, though the asker throws it.
    return String(error).includes('"__typename":"InsufficientStock"') ? 'soldOut' : 'errors';
  }
};

/** Puts something new up for sale, with so many units in stock; answers the variant's id. */
export const newGoods = async ({ url, staff }: Shop, quantity: number): Promise<string> => {
  const { ask } = askerOf(url, 1);
  const signIn = await ask(
    'mutation($input: SignInInput!) { signIn(input: $input) { session { accessToken } } }',
    { input: staff },
  );
  const { accessToken } = signIn.data().signIn.session;
  const change = async (operation: string, fields: string, input: object) => {
    const type = `${operation[0]!.toUpperCase()}${operation.slice(1)}Input`;
    const answer = await ask(
      `mutation($input: ${type}!) { ${operation}(input: $input) { ${fields} errors { __typename } } }`,
      { input },
      accessToken,
    );
    return answer.data()[operation];
  };
  const sku = `FLASH-${randomUUID().slice(0, 8)}`;
  const { product } = await change('createProduct', 'product { id }', { name: sku });
  const { productVariant } = await change('addProductVariant', 'productVariant { id }', {
    productId: product.id,
    sku,
    name: 'One',
    price: { amountMinor: 1_900, currency: 'EUR' },
  });
  await change('publishProduct', 'product { id }', { id: product.id });
  const code = `W-${randomUUID().slice(0, 8)}`;
  const { warehouse } = await change('createWarehouse', 'warehouse { id }', { code, name: code });
  const { storageLocation } = await change('createStorageLocation', 'storageLocation { id }', {
    warehouseId: warehouse.id,
    code,
  });
  await change('receiveStock', 'stockItem { sku }', {
    sku,
    storageLocationId: storageLocation.id,
    quantity,
    idempotencyKey: randomUUID(),
  });
  return productVariant.id;
};
