import { eventually } from '@hansa/chassis/eventually';
import { afterAll, beforeAll, describe, expect, it } from '@jest/globals';
import { type Goods, sell } from './goods.ts';
import { order } from './orders.ts';
import { onServer } from './server.ts';
import { openShop, type Shop } from './shop.ts';

let shop: Shop;
let goods: Goods;
beforeAll(async () => {
  shop = await openShop();
  goods = await sell(shop, { stock: 9 });
});
afterAll(() => shop.stop());

const down = async (room: string) => {
  await onServer(`alter database "${shop.prefix}${room}" allow_connections false`);
  await onServer(
    `select pg_terminate_backend(pid) from pg_stat_activity where datname = '${shop.prefix}${room}'`,
  );
};
const up = (room: string) =>
  onServer(`alter database "${shop.prefix}${room}" allow_connections true`);

const page = `query($id: ID!) {
  product(id: $id) { name variants { sku availability { available } } }
  orders { nodes { id } }
  searchProducts(query: "goods") { totalCount }
}`;

describe('A room whose database is away', () => {
  it('costs its own fields; everything else answers, and it comes back by itself', async () => {
    const guest = await shop.guest();
    await down('inventory');

    const { data, errors } = await guest.ask(page, { id: goods.productId });
    const refused = await order(guest, [[goods, 1]]);

    expect(data.product).toEqual({
      name: expect.any(String),
      variants: [{ sku: goods.sku, availability: null }],
    });
    expect(data.orders.nodes).toEqual([]);
    expect(new Set(errors?.map(({ extensions }) => extensions.code))).toEqual(
      new Set(['DEPENDENCY_UNAVAILABLE']),
    );
    expect(refused.fault).toBe('DEPENDENCY_UNAVAILABLE');

    await up('inventory');

    await eventually(async () => {
      const again = await guest.ask(page, { id: goods.productId });
      expect(again.errors).toBeUndefined();
      expect(again.data.product.variants[0].availability).not.toBeNull();
    });
  });

  it.each(['ordering', 'search', 'payment', 'fulfillment', 'cart'])(
    'does not keep anybody from looking at goods: %s',
    async room => {
      await down(room);

      const { data, errors } = await shop.stranger.ask(
        'query($id: ID!) { product(id: $id) { variants { sku unitsSold availability { available } } } }',
        { id: goods.productId },
      );
      const ready = await fetch(`${shop.url}/ready`);
      await up(room);

      expect(data.product.variants[0].availability).not.toBeNull();
      expect(errors?.every(({ path }) => path?.includes('unitsSold')) ?? true).toBe(true);
      expect(ready.status).toBe(503);
      await eventually(
        async () => expect((await fetch(`${shop.url}/ready`)).status).toBe(200),
        10_000,
      );
    },
  );

  it('says nothing of what is behind it', async () => {
    await down('catalog');

    const { errors } = await shop.stranger.ask('{ products { nodes { name } } }');
    await up('catalog');

    expect(errors).toHaveLength(1);
    expect(errors![0]!.message).toBe('A part of the shop does not answer; try again in a moment.');
    expect(JSON.stringify(errors)).not.toMatch(/select|pg_|127\.0|stack|5\d{3}/);
  });

  it('is a fault of ours when it is broken: one sentence, and the name of the request', async () => {
    await shop.sql('catalog', 'alter table brands rename to lost');

    const response = await fetch(`${shop.url}/graphql`, {
      method: 'POST',
      headers: { 'content-type': 'application/json' },
      body: JSON.stringify({
        query: '{ brands { nodes { name } } categories { nodes { name } } }',
      }),
    });
    const { data, errors } = (await response.json()) as any;
    await shop.sql('catalog', 'alter table lost rename to brands');

    expect(data).toEqual({ brands: null, categories: { nodes: [] } });
    expect(errors).toEqual([
      {
        message: 'Something went wrong on our side.',
        path: ['brands'],
        extensions: {
          code: 'INTERNAL_SERVER_ERROR',
          requestId: response.headers.get('x-request-id'),
        },
      },
    ]);
  });
});
