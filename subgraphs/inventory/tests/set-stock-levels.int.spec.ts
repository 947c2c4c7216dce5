import { randomUUID } from 'node:crypto';
import { eventually } from '@hansa/chassis/eventually';
import { aService, openAlone, staffWith } from '@hansa/chassis/testing';
import { afterAll, beforeAll, describe, expect, it } from '@jest/globals';
import { inventory } from '../src/subgraph.ts';

const keeper = staffWith('inventory:read', 'inventory:write');
let room: Awaited<ReturnType<typeof openAlone>>;
let shelf: string;

const change = async (operation: string, fields: string, input: object, identity: any = keeper) => {
  const type = `${operation[0]!.toUpperCase()}${operation.slice(1)}Input`;
  const query = `mutation($input: ${type}!) { ${operation}(input: $input) { ${fields} errors { __typename } } }`;
  const { data, errors } = await room.ask(identity, query, { input });
  return { ...data?.[operation], fault: errors?.[0]?.extensions };
};

beforeAll(async () => {
  room = await openAlone(inventory);
  const { warehouse } = await change('createWarehouse', 'warehouse { id }', {
    code: 'HL',
    name: 'HL',
  });
  const input = { warehouseId: warehouse.id, code: 'A-01' };
  shelf = (await change('createStorageLocation', 'storageLocation { id }', input)).storageLocation
    .id;
});
afterAll(() => room.stop());

const count = (
  levels: { sku: string; onHand: number }[],
  { idempotencyKey = randomUUID() as string, storageLocationId = shelf } = {},
) =>
  change(
    'setStockLevels',
    'stockItems { sku onHand } refused { sku refusal { __typename ... on BelowReserved { reserved } } }',
    { storageLocationId, levels, reason: 'counted', idempotencyKey },
  );

const movementsOf = (sku: string) =>
  room.sql(
    'select kind, quantity, on_hand_after, reference from stock_movements where sku = $1 order by number',
    [sku],
  );

describe('A count of many SKUs', () => {
  it('books the difference of each, and of none that is as it was', async () => {
    await count([
      { sku: 'B', onHand: 5 },
      { sku: 'A', onHand: 3 },
    ]);
    const again = await count([
      { sku: 'A', onHand: 1 },
      { sku: 'B', onHand: 5 },
    ]);

    expect(again.stockItems).toEqual([
      { sku: 'A', onHand: 1 },
      { sku: 'B', onHand: 5 },
    ]);
    expect(await movementsOf('A')).toEqual([
      { kind: 'ADJUSTMENT', quantity: 3, on_hand_after: 3, reference: 'counted' },
      { kind: 'ADJUSTMENT', quantity: -2, on_hand_after: 1, reference: 'counted' },
    ]);
    expect(await movementsOf('B')).toHaveLength(1);
    await eventually(() => {
      const told = room.told.filter(({ aggregateId }) => ['A', 'B'].includes(aggregateId));
      expect(told.map(({ data }: any) => [data.sku, data.available]).sort()).toEqual([
        ['A', 1],
        ['A', 3],
        ['B', 5],
      ]);
    });
  });

  it('refuses a line below what is reserved and books the others', async () => {
    await count([{ sku: 'HELD', onHand: 10 }]);
    await change(
      'reserveStock',
      'reservations { id }',
      { orderId: randomUUID(), lines: [{ sku: 'HELD', quantity: 4 }] },
      aService('ordering'),
    );

    const { stockItems, refused, errors } = await count([
      { sku: 'HELD', onHand: 3 },
      { sku: 'FREE', onHand: 3 },
    ]);

    expect(errors).toEqual([]);
    expect(stockItems).toEqual([{ sku: 'FREE', onHand: 3 }]);
    expect(refused).toEqual([
      { sku: 'HELD', refusal: { __typename: 'BelowReserved', reserved: 4 } },
    ]);
    expect(await movementsOf('HELD')).toHaveLength(1);
  });

  it('is booked once for its key, with the same answer, also many at once', async () => {
    const levels = [
      { sku: 'HELD', onHand: 1 },
      { sku: 'KEYED', onHand: 7 },
    ];
    const answers = await Promise.all(
      Array.from({ length: 20 }, () => count(levels, { idempotencyKey: 'count 1' })),
    );
    await count([{ sku: 'KEYED', onHand: 2 }]);
    answers.push(await count(levels, { idempotencyKey: 'count 1' }));

    expect(await movementsOf('KEYED')).toHaveLength(2);
    expect(new Set(answers.map(({ refused }) => JSON.stringify(refused))).size).toBe(1);
    const other = await count([{ sku: 'KEYED', onHand: 9 }], { idempotencyKey: 'count 1' });
    expect(other.errors).toEqual([{ __typename: 'IdempotencyKeyReused' }]);
  });

  it('of several SKUs in any order never waits for another for ever', async () => {
    const skus = Array.from({ length: 50 }, (_, i) => `X-${i}`);
    const answers = await Promise.all(
      Array.from({ length: 8 }, (_, n) => {
        const order = n % 2 ? skus : skus.toReversed();
        return count(order.map(sku => ({ sku, onHand: n + 1 })));
      }),
    );

    expect(answers.map(({ fault }) => fault)).toEqual(Array(8).fill(undefined));
    const [sum] = await room.sql(`select bool_and(i.on_hand = m.sum) as matches from stock_items i
      join (select sku, sum(quantity)::int from stock_movements group by 1) m using (sku)`);
    expect(sum).toEqual({ matches: true });
  });

  it('is refused as a whole where it names a SKU twice, or no place', async () => {
    const twice = await count([
      { sku: 'SAME', onHand: 1 },
      { sku: 'SAME', onHand: 2 },
    ]);
    const nowhere = await count([{ sku: 'SAME', onHand: 1 }], { storageLocationId: randomUUID() });

    expect(twice.errors).toEqual([{ __typename: 'SkuCountedTwice' }]);
    expect(nowhere.errors).toEqual([{ __typename: 'StorageLocationNotFound' }]);
    expect(await movementsOf('SAME')).toEqual([]);
  });

  it.each([-1, 1_000_000_001])('takes no count of %d', async onHand => {
    const { fault } = await count([{ sku: 'BAD', onHand }]);

    expect(fault).toEqual({ code: 'BAD_USER_INPUT', field: 'input.levels.0.onHand' });
  });
});
