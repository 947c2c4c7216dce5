import { eventually } from '@hansa/chassis/eventually';
import { cartWith, checkOut } from '../carts.ts';
import { sell } from '../goods.ts';
import type { CrashHouse } from './crash-house.ts';
import { type Outcome, violationsIn } from './run.ts';

/**
 * A request to reserve stock is held up on its way; meanwhile staff give its checkout up, and what was never reserved is
 * released. Then it arrives.
 */
export const lateRequest = async (crash: CrashHouse): Promise<Outcome> => {
  const { shop, house } = crash;
  const inventory = house.addresses.inventory!;
  const buyer = await shop.guest();
  const cartId = await cartWith(buyer, [[await sell(shop), 1]]);
  const arrival = Promise.withResolvers<void>();
  inventory.hold = { matches: /reserveStock/, until: arrival.promise };
  const asked = checkOut(buyer, cartId).catch(() => null);
  const id = await eventually(() => checkoutThatReserves(crash, cartId), 10_000);
  await shop.sql(
    'ordering',
    `update sagas set status = 'NEEDS_ATTENTION', fence = fence + 1 where id = $1`,
    [id],
  );
  await shop.staff.change('abandonCheckout', 'checkout { status }', { id });
  await eventually(async () => {
    const [saga] = await shop.sql('ordering', 'select status from sagas where id = $1', [id]);
    if (saga!.status !== 'REJECTED') throw new Error(`The checkout is ${saga!.status}.`);
  }, 20_000);
  const from = performance.now();
  inventory.hold = null;
  arrival.resolve();
  await asked;
  return {
    journey: 'checkout',
    fault: 'a request that arrives after it was taken back',
    faults: 1,
    orders: 1,
    recoveryMs: performance.now() - from,
    restartMs: 0,
    violations: await violationsIn(crash, []),
  };
};

const checkoutThatReserves = async ({ shop }: CrashHouse, cartId: string) => {
  const [saga] = await shop.sql(
    'ordering',
    `select id from sagas where state->>'cartId' = $1 and steps @> '[{"name": "reserve stock"}]'`,
    [cartId],
  );
  if (!saga) throw new Error('The checkout does not reserve stock yet.');
  return String(saga.id);
};
