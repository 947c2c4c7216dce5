import { eventually } from '@hansa/chassis/eventually';
import { afterAll, describe, expect, it } from '@jest/globals';
import { requestFiles } from '../tools/request-file.ts';
import { runRequests } from '../tools/request-run.ts';
import { openShop, toldEverything } from './shop.ts';

const shop = await openShop({ DEMO: 'shop' });
const files = requestFiles();

afterAll(() => shop.stop());

const countOf = async (room: string, table: string, states: string) => {
  const [row] = await shop.sql(
    room,
    `select count(*)::int as count from ${table} where status in (${states})`,
  );
  return row!.count;
};

/** Everything that is not yet at its end. */
const unfinished = async () => ({
  reservations: await countOf('inventory', 'reservations', `'ALLOCATED'`),
  orders: await countOf('ordering', 'orders', `'PENDING_PAYMENT', 'PAID', 'SHIPPED'`),
  payments: await countOf('payment', 'payments', `'PENDING', 'AUTHORIZED'`),
  pickingJobs: await countOf('fulfillment', 'picking_jobs', `'OPEN', 'PICKING'`),
  shipments: await countOf('fulfillment', 'shipments', `'PENDING', 'SHIPPED'`),
});

await eventually(() => toldEverything(shop), 20_000);
const before = await unfinished();

describe('The requests', () => {
  describe.each(['once', 'again'])('%s', () => {
    it.each(files)('of $path get the answers they announce', async file => {
      const outcomes = await runRequests(file, shop.url);

      expect(outcomes.length).toBeGreaterThan(0);
      for (const { title, expected, ...outcome } of outcomes)
        expect({ title, ...outcome }).toEqual({
          title,
          status: 200,
          errors: [],
          refusals: expected,
        });
    });
  });

  it('leave nothing reserved and nothing half done', async () => {
    await eventually(async () => expect(await unfinished()).toEqual(before));
  });
});
