import { randomUUID } from 'node:crypto';
import { eventually } from '@hansa/chassis/eventually';
import { afterAll, beforeAll, describe, expect, it } from '@jest/globals';
import { runCommand } from '../audit/tests/run-command.ts';
import { type Goods, sell } from './goods.ts';
import { order, orderOf, pay } from './orders.ts';
import { openShop, type Shop } from './shop.ts';

let shop: Shop;
let goods: Goods;
beforeAll(async () => {
  shop = await openShop();
  goods = await sell(shop);
});
afterAll(() => shop.stop());

/** A parcel of an order that fulfillment tells ordering of, as its code never would. */
const tell = async (data: Record<string, unknown>) => {
  const eventId = randomUUID();
  await shop.sql(
    'fulfillment',
    `with told as (insert into outbox_events (event_id, type, aggregate_id, aggregate_version, data)
       values ($1, 'fulfillment.shipment-failed.v1', $2, 1, $3) returning event_id)
     insert into outbox_deliveries (event_id, consumer) select event_id, 'ordering' from told`,
    [eventId, data.shipmentId, JSON.stringify(data)],
  );
  return eventId;
};

const deliveryOf = async (eventId: string) => {
  const found = 'select * from outbox_deliveries where event_id = $1';
  return (await shop.sql('fulfillment', found, [eventId]))[0];
};

/** Makes the next attempt due at once, so that ten take no minutes. */
const isDead = async (eventId: string) => {
  const due = `with due as (update outbox_deliveries set available_at = clock_timestamp()
      where event_id = $1 and dead_at is null and available_at > clock_timestamp() returning 1)
    select pg_notify('outbox', '') from due`;
  await shop.sql('fulfillment', due, [eventId]);
  expect(await deliveryOf(eventId)).toMatchObject({ attempts: 10, dead_at: expect.any(Date) });
};

const deadLetters = async () => {
  const { rooms } = (await (await fetch(`${shop.url}/ready`)).json()) as any;
  return rooms.fulfillment.deadLetters;
};

const kindsOf = async (orderId: string): Promise<string[]> =>
  (await orderOf(shop.staff, orderId)).timeline.map(({ kind }: { kind: string }) => kind);

describe('A fact that is not what its schema says', () => {
  it('becomes a dead letter after ten attempts, holds nothing up, and is taken once it is mended', async () => {
    const buyer = await shop.guest();
    const [{ order: first }, { order: second }] = [
      await order(buyer, [[goods, 1]]),
      await order(buyer, [[goods, 1]]),
    ];
    await pay(buyer, first.id);
    await pay(buyer, second.id);
    const failed = { shipmentId: randomUUID(), orderId: first.id, reason: null };
    const poison = await tell({ ...failed, failedAt: 'yesterday' });
    const sound = { shipmentId: randomUUID(), orderId: second.id, reason: null };
    const other = await tell({ ...sound, failedAt: new Date().toISOString() });

    await eventually(() => isDead(poison), 20_000);

    expect(await deliveryOf(poison)).toMatchObject({
      last_error: expect.stringContaining('its data/failedAt must match format'),
    });
    expect(await deadLetters()).toBe(1);
    expect(await deliveryOf(other)).toBeUndefined();
    expect(await kindsOf(second.id)).toContain('SHIPMENT_FAILED');
    expect(await kindsOf(first.id)).not.toContain('SHIPMENT_FAILED');

    await shop.sql(
      'fulfillment',
      `update outbox_events set data = data || $2 where event_id = $1`,
      [poison, JSON.stringify({ failedAt: new Date().toISOString() })],
    );
    const { code, output } = await runCommand('dead-letters', shop.prefix, 'replay', poison);

    expect([code, output]).toEqual([0, expect.stringContaining('taken')]);
    expect(await deadLetters()).toBe(0);
    expect(await kindsOf(first.id)).toContain('SHIPMENT_FAILED');
  });
});
