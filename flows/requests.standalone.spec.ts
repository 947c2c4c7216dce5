import { afterAll, describe, expect, it } from '@jest/globals';
import { publicRootFields } from '../tools/public-root-fields.ts';
import { requestFiles } from '../tools/request-file.ts';
import { runRequests } from '../tools/request-run.ts';
import { openShop } from './shop.ts';

const shop = await openShop({ DEMO: 'shop' });
const files = requestFiles();

afterAll(() => shop.stop());

// Until a carrier can be heard, handed over is as far as a parcel gets.
const onItsWay = publicRootFields().includes('reportCarrierEvent') ? ", 'SHIPPED'" : '';

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
  orders: await countOf('ordering', 'orders', `'PENDING_PAYMENT', 'PAID'${onItsWay}`),
  payments: await countOf('payment', 'payments', `'PENDING', 'AUTHORIZED'`),
  shipments: await countOf('fulfillment', 'shipments', `'PENDING'${onItsWay}`),
});

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
    expect(await unfinished()).toEqual(before);
  });
});
