import { describe, expect, it } from '@jest/globals';
import { sell, stockOf } from './goods.ts';
import { order } from './orders.ts';
import { sharedShop } from './shop.ts';

const shop = await sharedShop();

describe('Not enough stock', () => {
  it('refuses the whole order and holds nothing of it', async () => {
    const tea = await sell(shop, { stock: 5 });
    const cup = await sell(shop, { stock: 1 });

    const { order: placed, errors } = await order(await shop.guest(), [
      [tea, 2],
      [cup, 2],
    ]);

    expect(placed).toBeNull();
    expect(errors).toMatchObject([
      { __typename: 'InsufficientStock', sku: cup.sku, requested: 2, available: 1 },
    ]);
    expect(await stockOf(shop, tea.sku)).toMatchObject({ reserved: 0 });
  });
});
