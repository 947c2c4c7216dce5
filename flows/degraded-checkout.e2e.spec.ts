import { randomUUID } from 'node:crypto';
import { eventually } from '@hansa/chassis/eventually';
import { afterAll, beforeAll, describe, expect, it } from '@jest/globals';
import { cartWith, checkOut } from './carts.ts';
import { sell, stockOf } from './goods.ts';
import { onServer } from './server.ts';
import { openShop, type Shop } from './shop.ts';

let shop: Shop;
beforeAll(async () => {
  shop = await openShop();
});
afterAll(() => shop.stop());

const down = async (room: string) => {
  const database = `${shop.prefix}${room}`;
  await onServer(`alter database "${database}" allow_connections false`);
  await onServer(
    `select pg_terminate_backend(pid) from pg_stat_activity where datname = '${database}'`,
  );
};
const up = async (room: string) => {
  await onServer(`alter database "${shop.prefix}${room}" allow_connections true`);
  await eventually(async () => {
    const ready = (await (await fetch(`${shop.url}/ready`)).json()) as any;
    expect(ready.rooms[room].ready).toBe(true);
  }, 20_000);
};

/** A buyer with two of something in a cart, who asks to check out, always with the same key. */
const aBuyer = async () => {
  const goods = await sell(shop, { stock: 10 });
  const buyer = await shop.guest();
  const cartId = await cartWith(buyer, [[goods, 2]]);
  const idempotencyKey = randomUUID();
  const orders = async () => (await buyer.ask('{ orders { nodes { status } } }')).data.orders.nodes;
  return { goods, orders, checkOut: () => checkOut(buyer, cartId, { idempotencyKey }) };
};

describe('A checkout while a room is down', () => {
  it.each(['cart', 'catalog', 'inventory', 'payment', 'ordering'])(
    'says so clearly when it needs that room, and is one paid order once it is back: %s',
    async room => {
      const { goods, orders, checkOut } = await aBuyer();
      await down(room);

      const { fault, order, faults } = await checkOut();
      await up(room);

      expect(fault).toBe('DEPENDENCY_UNAVAILABLE');
      expect(order ?? null).toBeNull();
      expect(faults[0].message).toMatch(/does not answer; try again in a moment/);
      await eventually(async () => {
        expect((await checkOut()).order).toMatchObject({ status: 'PAID' });
      }, 30_000);
      expect(await orders()).toEqual([{ status: 'PAID' }]);
      expect(await stockOf(shop, goods.sku)).toMatchObject({ reserved: 2 });
    },
  );

  it.each(['search', 'fulfillment', 'customers'])('does not need it: %s', async room => {
    const { checkOut } = await aBuyer();
    await down(room);

    const { order } = await checkOut();
    await up(room);

    expect(order).toMatchObject({ status: 'PAID' });
  });
});
