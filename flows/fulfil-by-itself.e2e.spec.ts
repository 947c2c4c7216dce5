import { eventually } from '@hansa/chassis/eventually';
import { afterAll, beforeAll, describe, expect, it } from '@jest/globals';
import { sell, stockOf } from './goods.ts';
import { order, orderOf, pay } from './orders.ts';
import { openShop, type Shop } from './shop.ts';

let shop: Shop;
beforeAll(async () => {
  shop = await openShop({ FULFILLMENT: 'auto', CARRIER: 'auto' });
});
afterAll(() => shop.stop());

describe('A shop with a worker and a carrier', () => {
  it('brings what was paid to the door without a hand', async () => {
    const tea = await sell(shop, { stock: 5 });
    const guest = await shop.guest();
    const { order: placed } = await order(guest, [[tea, 2]]);

    await pay(guest, placed.id);

    await eventually(
      async () => expect((await orderOf(guest, placed.id)).status).toBe('DELIVERED'),
      20_000,
    );
    expect(await stockOf(shop, tea.sku)).toEqual({ onHand: 3, reserved: 0, available: 3 });
  });
});
