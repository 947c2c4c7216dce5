import { randomUUID } from 'node:crypto';
import { aGuest, aService, openAlone } from '@hansa/chassis/testing';
import { afterAll, beforeAll, describe, expect, it } from '@jest/globals';
import { cart } from '../src/subgraph.ts';

const ordering = aService('ordering');
const question = 'query($after: ID) { lockedCarts(after: $after) { id checkoutId } }';

let room: Awaited<ReturnType<typeof openAlone>>;
beforeAll(async () => {
  room = await openAlone(cart);
});
afterAll(() => room.stop());

const aCart = async (status: string) => {
  const ids = { id: randomUUID(), checkoutId: randomUUID() };
  await room.sql(
    `insert into carts (id, customer_id, status, items, updated_at, checkout_id)
     values ($1, $1, $2, '[]', now(), case when $2 <> 'OPEN' then $3::uuid end)`,
    [ids.id, status, ids.checkoutId],
  );
  return ids;
};

describe('Locked carts', () => {
  it('are listed in the order of their ids, from any of them on', async () => {
    const locked = await Promise.all([aCart('LOCKED'), aCart('LOCKED'), aCart('LOCKED')]);
    await aCart('OPEN');
    await aCart('CHECKED_OUT');
    locked.sort((a, b) => (a.id < b.id ? -1 : 1));

    const all = await room.ask(ordering, question);
    const rest = await room.ask(ordering, question, { after: locked[0]!.id });

    expect(all.data!.lockedCarts).toEqual(locked);
    expect(rest.data!.lockedCarts).toEqual(locked.slice(1));
  });

  it('are nothing for people', async () => {
    const { errors } = await room.ask(aGuest(), question);

    expect(errors?.[0]?.extensions?.code).toBe('FORBIDDEN');
  });
});
