import { randomUUID } from 'node:crypto';
import { setTimeout as sleep } from 'node:timers/promises';
import { eventually } from '@hansa/chassis/eventually';
import { afterAll, beforeAll, describe, expect, it } from '@jest/globals';
import { startChild } from './child.ts';
import { type Goods, sell, stockOf } from './goods.ts';
import { type Apart, openApart } from './houses.ts';
import { order, pay } from './orders.ts';
import { databaseUrl, onServer } from './server.ts';
import { freshPrefix, type Shop, shopIn } from './shop.ts';

let house: Apart;
let shop: Shop;
let goods: Goods;
beforeAll(async () => {
  const prefix = freshPrefix();
  house = await openApart(prefix, {}, { replicas: 2 });
  shop = await shopIn(house, prefix);
  goods = await sell(shop, { stock: 1_000 });
}, 120_000);
afterAll(() => shop.stop());

const outboxOf = async (room: string) =>
  shop.sql(room, 'select consumer, dead_at, last_error from outbox_deliveries');
const senders = ['catalog', 'inventory', 'ordering', 'payment', 'customers', 'fulfillment'];

describe('A room as a process of its own', () => {
  it.each(['/graphql', '/events'])('answers nobody who does not sign: %s', async path => {
    for (const { url } of Object.values(house.addresses)) {
      const response = await fetch(`${url}${path}`, {
        method: 'POST',
        headers: {
          'content-type': 'application/json',
          authorization: `Bearer ${shop.staff.token}`,
        },
        body: '{"query":"{ _service { sdl } }"}',
      });

      expect(response.status).toBe(401);
    }
  });

  it('shows that it is alive, ready and who of its neighbours is there', async () => {
    const ready = (await (await fetch(`${house.addresses.ordering!.url}/ready`)).json()) as any;

    expect(ready).toEqual({
      outboxLagSeconds: expect.any(Number),
      deadLetters: 0,
      peers: {
        cart: true,
        catalog: true,
        customers: true,
        fulfillment: true,
        inventory: true,
        payment: true,
      },
    });
  });
});

describe('A room that starts', () => {
  const start = (database: string) =>
    startChild(new URL('../subgraphs/cart/src/main.ts', import.meta.url), {
      DATABASE_URL: databaseUrl(database),
    });

  it('waits for a database that is away', async () => {
    const database = `${shop.prefix}late`;
    await onServer(`create database "${database}" allow_connections false`);

    const starting = start(database);
    const first = await Promise.race([starting, sleep(3_000, 'still waiting')]);
    await onServer(`alter database "${database}" allow_connections true`);

    expect(first).toBe('still waiting');
    await (await starting).stop();
  });

  it('says in one line that a database is not there at all', async () => {
    await expect(start(`${shop.prefix}nowhere`)).rejects.toThrow(
      /The database \S+ at \S+ cannot be used: database "\S+" does not exist\.\n$/,
    );
  });
});

describe('Two processes of every room behind one address', () => {
  it('sell what there is, once, and tell everything once', async () => {
    const tea = await sell(shop, { stock: 15 });
    const buyers = await Promise.all(Array.from({ length: 40 }, () => shop.guest()));

    const answers = await Promise.all(buyers.map(buyer => order(buyer, [[tea, 1]])));
    const sold = answers.flatMap(({ order }, i) =>
      order?.status === 'PENDING_PAYMENT' ? [{ buyer: buyers[i]!, id: order.id }] : [],
    );
    await Promise.all(sold.map(({ buyer, id }) => pay(buyer, id)));

    expect(sold).toHaveLength(15);
    expect(await stockOf(shop, tea.sku)).toEqual({ onHand: 15, reserved: 15, available: 0 });
    await eventually(async () => {
      for (const room of senders) expect(await outboxOf(room)).toEqual([]);
    }, 10_000);
    const told = await shop.sql(
      'payment',
      `select event_id from outbox_events where type = 'payment.payment-succeeded.v1' and data->>'orderId' = any($1)`,
      [sold.map(({ id }) => id)],
    );
    const heard = await shop.sql('ordering', 'select 1 from inbox where event_id = any($1)', [
      told.map(({ event_id }) => event_id),
    ]);
    expect(told).toHaveLength(15);
    expect(heard).toHaveLength(15);
  });

  it('answer one request that comes fifty times with one order', async () => {
    const buyer = await shop.guest();
    const input = {
      items: [{ productVariantId: goods.variantId, quantity: 2 }],
      idempotencyKey: randomUUID(),
    };
    const before = await stockOf(shop, goods.sku);

    const answers = await Promise.all(
      Array.from({ length: 50 }, () => buyer.change('createOrder', 'order { id }', input)),
    );

    expect(answers.filter(({ fault }) => fault)).toEqual([]);
    expect(new Set(answers.map(({ order }) => order.id)).size).toBe(1);
    expect((await stockOf(shop, goods.sku)).reserved).toBe(before.reserved + 2);
  });

  it('go on when one of them is killed, and finish what it had begun', async () => {
    const buyers = await Promise.all(Array.from({ length: 12 }, () => shop.guest()));
    const before = await stockOf(shop, goods.sku);
    const [victim] = house.rooms.ordering!;

    const under = buyers.map(buyer => order(buyer, [[goods, 1]]));
    await victim!.stop('SIGKILL');
    await Promise.all(under);

    const after = await Promise.all(buyers.map(buyer => order(buyer, [[goods, 1]])));
    expect(after.every(({ order }) => order?.status === 'PENDING_PAYMENT')).toBe(true);
    await eventually(async () => {
      const [{ open } = {}] = await shop.sql(
        'ordering',
        `select count(*)::int as open from sagas where status in ('RUNNING', 'COMPENSATING')`,
      );
      expect(open).toBe(0);
      const [{ units } = {}] = await shop.sql(
        'ordering',
        `select coalesce(sum(quantity), 0)::int as units from order_items i join orders o on o.id = i.order_id
         where i.sku = $1 and o.status <> 'CANCELLED'`,
        [goods.sku],
      );
      expect((await stockOf(shop, goods.sku)).reserved).toBe(units);
    }, 20_000);
    expect((await stockOf(shop, goods.sku)).reserved).toBeGreaterThanOrEqual(before.reserved + 12);
  });
});

describe('A room whose processes are all gone', () => {
  it('costs its own fields, and is back as soon as one is: nobody else starts anew', async () => {
    const page = `query($id: ID!) { product(id: $id) { name variants { availability { available } } } }`;
    for (const child of house.rooms.inventory!) await child.stop('SIGKILL');

    const { data, errors } = await shop.stranger.ask(page, { id: goods.productId });
    const notReady = await fetch(`${shop.url}/ready`);

    expect(data.product).toEqual({ name: expect.any(String), variants: [{ availability: null }] });
    expect(new Set(errors?.map(({ extensions }) => extensions.code))).toEqual(
      new Set(['DEPENDENCY_UNAVAILABLE']),
    );
    expect(notReady.status).toBe(503);

    await house.start('inventory');

    await eventually(async () => {
      const again = await shop.stranger.ask(page, { id: goods.productId });
      expect(again.errors).toBeUndefined();
      expect((await fetch(`${shop.url}/ready`)).status).toBe(200);
    }, 10_000);
  });
});
