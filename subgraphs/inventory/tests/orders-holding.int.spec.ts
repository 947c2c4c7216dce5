import { randomUUID } from 'node:crypto';
import { aService, openAlone, staffWith } from '@hansa/chassis/testing';
import { afterAll, beforeAll, describe, expect, it } from '@jest/globals';
import { inventory } from '../src/subgraph.ts';

const ordering = aService('ordering');
const question = 'query($orderIds: [ID!]!) { ordersHolding(orderIds: $orderIds) }';

let room: Awaited<ReturnType<typeof openAlone>>;
beforeAll(async () => {
  room = await openAlone(inventory);
  await room.sql(`insert into stock_items (sku) values ('TEA'), ('CUP')`);
});
afterAll(() => room.stop());

const anOrder = async (...statuses: string[]) => {
  const orderId = randomUUID();
  await room.sql(
    `insert into reservations (id, order_id, sku, quantity, status)
     select gen_random_uuid(), $1, (array['TEA', 'CUP'])[n], 1, status from unnest($2::text[]) with ordinality as s(status, n)`,
    [orderId, statuses],
  );
  return orderId;
};

describe('Which orders hold goods', () => {
  it('is told of those that were asked for, each once', async () => {
    const holding = await anOrder('ALLOCATED', 'ALLOCATED');
    const orderIds = [
      holding,
      await anOrder('RELEASED', 'RELEASED'),
      await anOrder('COMMITTED'),
      randomUUID(),
    ];
    await anOrder('ALLOCATED');

    const { data } = await room.ask(ordering, question, { orderIds });

    expect(data!.ordersHolding).toEqual([holding]);
  });

  it('is nothing for people', async () => {
    const { errors } = await room.ask(staffWith('inventory:read'), question, { orderIds: [] });

    expect(errors?.[0]?.extensions?.code).toBe('FORBIDDEN');
  });
});
