import { eventually } from '@hansa/chassis/eventually';
import { describe, expect, it } from '@jest/globals';
import { cartWith, checkOut } from './carts.ts';
import { sell } from './goods.ts';
import { order } from './orders.ts';
import type { Person } from './person.ts';
import { sharedShop } from './shop.ts';

const shop = await sharedShop();

const query = `query($id: ID!) { order(id: $id) {
  timeline { kind room correlationId } checkout { id status }
  sagas { name status lastError steps { name state attempts } } } }`;

const storyOf = (reader: Person, id: string) => reader.ask(query, { id });

describe('The story of an order', () => {
  it('tells staff what happened in every room, as part of which request, and every saga with its steps', async () => {
    const buyer = await shop.guest();
    const { order: placed, checkout } = await checkOut(
      buyer,
      await cartWith(buyer, [[await sell(shop), 1]]),
    );
    await buyer.change('cancelOrder', 'order { status }', { id: placed.id });

    await eventually(async () => {
      const { timeline, sagas, ...story } = (await storyOf(shop.staff, placed.id)).data.order;
      expect(story.checkout).toEqual({ id: checkout.id, status: 'COMPLETED' });
      expect(timeline.map(({ kind }: { kind: string }) => kind)).toEqual([
        'PLACED',
        'STOCK_RESERVED',
        'PAYMENT_AUTHORIZED',
        'PAID',
        'CANCELLED',
        'STOCK_RELEASED',
        'REFUNDED',
      ]);
      const requests = timeline.map(
        ({ correlationId }: { correlationId: string }) => correlationId,
      );
      expect(new Set(requests.slice(0, 4)).size).toBe(1);
      expect(new Set(requests.slice(4)).size).toBe(1);
      expect(requests[4]).not.toBe(requests[0]);
      expect(sagas).toMatchObject([
        { name: 'checkout', status: 'COMPLETED', lastError: null },
        {
          name: 'settle cancellation',
          status: 'COMPLETED',
          steps: [
            { name: 'release stock', state: 'DONE', attempts: 1 },
            { name: 'refund payment', state: 'DONE', attempts: 1 },
          ],
        },
      ]);
    });
  });

  it('does not tell shoppers of sagas and requests', async () => {
    const buyer = await shop.guest();
    const { order: placed } = await order(buyer, [[await sell(shop), 1]]);

    const { errors } = await storyOf(buyer, placed.id);

    expect(errors).toMatchObject([{ extensions: { code: 'FORBIDDEN' } }]);
  });
});

describe('The shop', () => {
  it('counts what was paid on each day, for staff', async () => {
    const sales = async () => {
      const { data } = await shop.staff.ask(
        '{ salesByDay(days: 1) { day orders revenue { amountMinor currency } } }',
      );
      const today = data.salesByDay.find(
        ({ revenue }: { revenue: { currency: string } }) => revenue.currency === 'CHF',
      );
      return today ?? { orders: 0, revenue: { amountMinor: 0 } };
    };
    const before = await sales();
    const buyer = await shop.guest();
    const goods = await sell(shop, { price: 700, currency: 'CHF' });
    await checkOut(buyer, await cartWith(buyer, [[goods, 2]]));
    await order(buyer, [[goods, 1]]);

    const after = await sales();

    expect(after.day).toBe(new Date().toISOString().slice(0, 10));
    expect(after.orders).toBe(before.orders + 1);
    expect(after.revenue.amountMinor).toBe(before.revenue.amountMinor + 1_400);
    const { errors } = await buyer.ask('{ salesByDay { day } }');
    expect(errors).toMatchObject([{ extensions: { code: 'FORBIDDEN' } }]);
  });
});
