import { eventually } from '@hansa/chassis/eventually';
import { afterAll, beforeAll, describe, expect, it } from '@jest/globals';
import { sell, stockOf } from './goods.ts';
import { order, orderOf, pay } from './orders.ts';
import { openShop, type Shop } from './shop.ts';

let shop: Shop;
beforeAll(async () => {
  shop = await openShop({ PAYMENT_WINDOW_SECONDS: '1' });
});
afterAll(() => shop.stop());

describe('An order that is not paid in time', () => {
  it('is cancelled by itself, and its goods go back on the shelf', async () => {
    const tea = await sell(shop, { stock: 5 });
    const guest = await shop.guest();
    const { order: placed } = await order(guest, [[tea, 2]]);
    expect(await stockOf(shop, tea.sku)).toMatchObject({ reserved: 2 });

    await eventually(async () =>
      expect(await orderOf(guest, placed.id)).toMatchObject({
        status: 'CANCELLED',
        cancelReason: 'EXPIRED',
      }),
    );

    await eventually(async () =>
      expect(await stockOf(shop, tea.sku)).toEqual({ onHand: 5, reserved: 0, available: 5 }),
    );
    expect((await pay(guest, placed.id)).errors[0].__typename).toBe('OrderNotPayable');
  });

  it('is not one that was paid', async () => {
    const guest = await shop.guest();
    const { order: placed } = await order(guest, [[await sell(shop), 1]]);
    await pay(guest, placed.id);

    await new Promise(resolve => setTimeout(resolve, 2_000));

    expect((await orderOf(guest, placed.id)).status).toBe('PAID');
  });
});
