import { randomUUID } from 'node:crypto';
import { eventually } from '@hansa/chassis/eventually';
import type { Call } from '@hansa/chassis/peers';
import { aService, openAlone } from '@hansa/chassis/testing';
import { afterAll, beforeAll, beforeEach, describe, expect, it } from '@jest/globals';
import { ordering } from '../src/subgraph.ts';

/** Inventory and cart as the clock meets them. */
const peers = {
  holding: new Set<string>(),
  locked: [] as { id: string; checkoutId: string }[],
  calls: [] as string[],
};

const answers: Record<string, (variables: any) => Record<string, unknown>> = {
  OrdersHolding: ({ orderIds }) => ({
    ordersHolding: orderIds.filter((id: string) => peers.holding.has(id)),
  }),
  ReleaseOrderReservations: ({ input: { orderId } }) => {
    peers.holding.delete(orderId);
    return { releaseOrderReservations: { errors: [] } };
  },
  LockedCarts: ({ after }) => ({ lockedCarts: after ? [] : peers.locked }),
  UnlockCart: () => ({ unlockCart: { errors: [] } }),
  MarkCartCheckedOut: () => ({ markCartCheckedOut: { errors: [] } }),
};

const call: Call = async (_, { query, variables }) => {
  const operation = /(?:query|mutation) (\w+)/.exec(query)![1]!;
  const data = answers[operation]!(variables);
  const { cartId = '', orderId = '' } = (variables?.input ?? {}) as Record<string, string>;
  peers.calls.push(`${operation} ${cartId || orderId}`.trim());
  return { data };
};

let room: Awaited<ReturnType<typeof openAlone>>;
beforeAll(async () => {
  room = await openAlone(ordering, call);
  // Its own clock strikes first, while nothing is due, and then not for a while.
  await eventually(() => expect(peers.calls).toContain('LockedCarts'));
});
afterAll(() => room.stop());
beforeEach(() => {
  Object.assign(peers, { holding: new Set(), locked: [], calls: [] });
});

/** Lets the clock do what is due, until something holds. */
const reconciled = async (look: () => Promise<unknown> | unknown) => {
  const replica = await room.openAgain();
  await eventually(look).finally(() => replica.stop());
};

const aCancelled = async (secondsAgo: number, id: string = randomUUID()) => {
  await room.sql(
    `insert into orders (id, number, is_guest, status, total_minor, currency, placed_at, cancelled_at, cancel_reason, version)
     values ($1, $2, true, 'CANCELLED', 100, 'EUR', now(), now() - make_interval(secs => $3), 'EXPIRED', 2)`,
    [id, `H-${id}`, secondsAgo],
  );
  return id;
};

const isOpen = async (id: string) =>
  (await room.sql('select 1 from orders where id = $1 and reconcile_at is not null', [id])).length >
  0;

describe('A cancelled order', () => {
  it('that still holds goods gives them back, and is asked about until it has', async () => {
    const held = randomUUID();
    peers.holding.add(held);
    await aCancelled(60, held);
    const free = await aCancelled(60);

    await reconciled(() => expect(peers.calls).toContain(`ReleaseOrderReservations ${held}`));

    expect([await isOpen(held), await isOpen(free)]).toEqual([true, false]);
    await room.sql('update orders set reconcile_at = now() where id = $1', [held]);
    await reconciled(async () => expect(await isOpen(held)).toBe(false));
  });

  it('is asked about once, with all others in one call, and not while it is fresh', async () => {
    const old = await Promise.all(Array.from({ length: 5 }, () => aCancelled(60)));
    const fresh = await aCancelled(5);

    await reconciled(async () => expect(await isOpen(old[4]!)).toBe(false));

    expect(peers.calls.filter(operation => operation === 'OrdersHolding')).toHaveLength(1);
    expect(await isOpen(fresh)).toBe(true);
  });
});

describe('Where orders stand', () => {
  it('is told to payment of many in one answer; those that there are not are missing', async () => {
    const ids = [await aCancelled(60), await aCancelled(60)];

    const { data } = await room.ask(
      aService('payment'),
      'query($ids: [ID!]!) { orderSummaries(ids: $ids) { id status } }',
      { ids: [...ids, randomUUID()] },
    );

    const told = data!.orderSummaries.map(({ id }: { id: string }) => id);
    expect(told.toSorted()).toEqual(ids.toSorted());
  });
});

const aCheckout = async (status: string) => {
  const cart = { id: randomUUID(), checkoutId: randomUUID() };
  await room.sql(
    `insert into sagas (id, name, input_hash, state, status, leased_until, is_kept)
     values ($1, 'checkout', '', $2, $3, 'infinity', true)`,
    [cart.checkoutId, JSON.stringify({ cartId: cart.id, orderId: randomUUID() }), status],
  );
  return cart;
};

describe('A locked cart', () => {
  it('whose checkout has ended is freed or closed as it ended; others stay locked', async () => {
    const completed = await aCheckout('COMPLETED');
    const rejected = await aCheckout('REJECTED');
    const running = await aCheckout('RUNNING');
    const attended = await aCheckout('NEEDS_ATTENTION');
    const unknown = { id: randomUUID(), checkoutId: randomUUID() };
    peers.locked = [completed, rejected, running, attended, unknown];

    await reconciled(() => expect(peers.calls).toContain(`UnlockCart ${unknown.id}`));

    expect(peers.calls.filter(operation => /^(Mark|Unlock)/.test(operation))).toEqual([
      `MarkCartCheckedOut ${completed.id}`,
      `UnlockCart ${rejected.id}`,
      `UnlockCart ${unknown.id}`,
    ]);
  });
});
