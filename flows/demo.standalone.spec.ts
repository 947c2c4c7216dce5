import { eventually } from '@hansa/chassis/eventually';
import { afterAll, describe, expect, it } from '@jest/globals';
import { openShop, toldEverything } from './shop.ts';

const shop = await openShop({ DEMO: 'shop' });

afterAll(() => shop.stop());

const statesIn = async (room: string, table: string) => {
  const rows = await shop.sql(room, `select distinct status from ${table} order by status`);
  return rows.map(({ status }) => status);
};
const everything = async () => ({
  orders: await statesIn('ordering', 'orders'),
  pickingJobs: await statesIn('fulfillment', 'picking_jobs'),
  shipments: await statesIn('fulfillment', 'shipments'),
});

describe('The demo shop', () => {
  it('has orders and parcels in every state, one being picked, and nothing moves by itself afterwards', async () => {
    await eventually(() => toldEverything(shop), 20_000);

    const atFirst = await everything();
    await new Promise(resolve => setTimeout(resolve, 1_500));

    expect(atFirst).toEqual({
      orders: ['CANCELLED', 'DELIVERED', 'PAID', 'PENDING_PAYMENT', 'SHIPPED'],
      pickingJobs: expect.arrayContaining(['OPEN', 'PACKED', 'PICKING']),
      shipments: ['DELIVERED', 'FAILED', 'PENDING', 'SHIPPED'],
    });
    expect(await everything()).toEqual(atFirst);
  });
});
