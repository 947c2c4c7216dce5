import { describe, expect, it } from '@jest/globals';
import { sell, stockOf } from './goods.ts';
import { order } from './orders.ts';
import { sharedShop } from './shop.ts';

const shop = await sharedShop();

describe('Sixty buyers at once for twenty units', () => {
  it('are served twenty times and refused forty times, clearly', async () => {
    const tea = await sell(shop, { stock: 20 });
    const buyers = await Promise.all(Array.from({ length: 60 }, () => shop.guest()));

    const answers = await Promise.all(buyers.map(buyer => order(buyer, [[tea, 1]])));

    expect(answers.filter(({ order }) => order?.status === 'PENDING_PAYMENT')).toHaveLength(20);
    const refusals = answers.flatMap(({ errors }) => errors ?? []);
    expect(refusals).toHaveLength(40);
    expect(new Set(refusals.map(({ __typename }) => __typename))).toEqual(
      new Set(['InsufficientStock']),
    );
    expect(await stockOf(shop, tea.sku)).toEqual({ onHand: 20, reserved: 20, available: 0 });
  });
});
