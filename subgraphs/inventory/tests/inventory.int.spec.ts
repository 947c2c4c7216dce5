import { randomUUID } from 'node:crypto';
import { eventually } from '@hansa/chassis/eventually';
import { aGuest, aService, aStranger, openAlone, staffWith } from '@hansa/chassis/testing';
import { afterAll, beforeAll, describe, expect, it } from '@jest/globals';
import { inventory } from '../src/subgraph.ts';

const keeper = staffWith('inventory:read', 'inventory:write');
const ordering = aService('ordering');
let room: Awaited<ReturnType<typeof openAlone>>;
let shelves: { HL: string; HH: string };

const change = async (operation: string, fields: string, input: object, identity = keeper) => {
  const type = `${operation[0]!.toUpperCase()}${operation.slice(1)}Input`;
  const { data, errors } = await room.ask(
    identity,
    `mutation($input: ${type}!) { ${operation}(input: $input) { ${fields} errors { __typename
      ... on DomainError { message } ... on InsufficientStock { available } ... on BelowReserved { reserved } } } }`,
    { input },
  );
  return { ...data?.[operation], fault: errors?.[0]?.extensions };
};

const aShelf = async (code: string) => {
  const { warehouse } = await change('createWarehouse', 'warehouse { id }', { code, name: code });
  const input = { warehouseId: warehouse.id, code: 'A-01' };
  return (await change('createStorageLocation', 'storageLocation { id }', input)).storageLocation
    .id;
};

const receive = (
  sku: string,
  quantity: number,
  place = shelves.HL,
  idempotencyKey: string = randomUUID(),
) =>
  change('receiveStock', 'stockItem { sku onHand reserved available }', {
    sku,
    storageLocationId: place,
    quantity,
    idempotencyKey,
  });

const reserve = (orderId: string, lines: object[]) =>
  change(
    'reserveStock',
    'reservations { id sku quantity allocations { quantity storageLocation { warehouse { code } } } }',
    { orderId, lines },
    ordering as never,
  );

const stockOf = async (sku: string) =>
  (
    await room.ask(
      keeper,
      'query($sku: String!) { stockItem(sku: $sku) { onHand reserved available } }',
      { sku },
    )
  ).data!.stockItem;

let skus = 0;
const aSku = async (onHand: number, place = shelves.HL) => {
  const sku = `SKU-${++skus}`;
  await receive(sku, onHand, place);
  return sku;
};

beforeAll(async () => {
  room = await openAlone(inventory);
  shelves = { HL: await aShelf('HL'), HH: await aShelf('HH') };
});
afterAll(() => room.stop());

describe('Receiving stock', () => {
  it('books it once, however often the request comes, also fifty times at once', async () => {
    const copies = await Promise.all(
      Array.from({ length: 50 }, () => receive('ONCE', 5, shelves.HL, 'delivery 1')),
    );

    copies.push(await receive('ONCE', 5, shelves.HL, 'delivery 1'));
    expect(copies.every(({ errors }) => errors.length === 0)).toBe(true);
    expect(await stockOf('ONCE')).toEqual({ onHand: 5, reserved: 0, available: 5 });
  });

  it('refuses a key that stands for something else', async () => {
    await receive('KEYED', 5, shelves.HL, 'delivery 2');

    const other = await receive('KEYED', 6, shelves.HL, 'delivery 2');

    expect(other.errors[0].__typename).toBe('IdempotencyKeyReused');
    expect((await stockOf('KEYED')).onHand).toBe(5);
  });

  it('keeps a refusal as the answer of its key', async () => {
    const nowhere = randomUUID();
    const first = await receive('LOST', 1, nowhere, 'delivery 3');
    const again = await receive('LOST', 1, nowhere, 'delivery 3');

    expect(first.errors).toEqual(again.errors);
    expect(first.errors[0].__typename).toBe('StorageLocationNotFound');
    expect(await stockOf('LOST')).toBeNull();
  });

  it.each([0, -5, 1_000_001])('refuses to book %d', async quantity => {
    expect((await receive('BAD', quantity)).fault).toEqual({
      code: 'BAD_USER_INPUT',
      field: 'input.quantity',
    });
  });
});

describe('Counting', () => {
  it('books the difference, and never fewer than are reserved', async () => {
    const sku = await aSku(10);
    await reserve(randomUUID(), [{ sku, quantity: 4 }]);
    const count = (onHand: number) =>
      change('setStockLevel', 'stockItem { onHand }', {
        sku,
        storageLocationId: shelves.HL,
        onHand,
        idempotencyKey: randomUUID(),
      });

    const tooFew = await count(3);
    const fewer = await count(4);

    expect(tooFew.errors).toMatchObject([{ __typename: 'BelowReserved', reserved: 4 }]);
    expect(fewer.stockItem.onHand).toBe(4);
  });
});

describe('A transfer', () => {
  it('moves what is free and leaves the total as it is', async () => {
    const sku = await aSku(10);
    const transfer = (quantity: number) =>
      change(
        'transferStock',
        'stockItem { onHand levels { onHand storageLocation { warehouse { code } } } }',
        {
          sku,
          fromStorageLocationId: shelves.HL,
          toStorageLocationId: shelves.HH,
          quantity,
          idempotencyKey: randomUUID(),
        },
      );

    const tooMuch = await transfer(11);
    const moved = await transfer(3);

    expect(tooMuch.errors).toMatchObject([{ __typename: 'InsufficientStock', available: 10 }]);
    expect(moved.stockItem.onHand).toBe(10);
    expect(moved.stockItem.levels.map(({ onHand }: { onHand: number }) => onHand).sort()).toEqual([
      3, 7,
    ]);
  });
});

describe('Reserving for an order', () => {
  it('holds every line or none', async () => {
    const tea = await aSku(5);
    const cup = await aSku(1);

    const refused = await reserve(randomUUID(), [
      { sku: tea, quantity: 2 },
      { sku: cup, quantity: 2 },
    ]);

    expect(refused.errors).toMatchObject([{ __typename: 'InsufficientStock', available: 1 }]);
    expect(await stockOf(tea)).toMatchObject({ reserved: 0 });
  });

  it('answers the same when asked again for the order', async () => {
    const sku = await aSku(5);
    const orderId = randomUUID();

    const answers = await Promise.all(
      Array.from({ length: 10 }, () => reserve(orderId, [{ sku, quantity: 2 }])),
    );

    expect(new Set(answers.map(({ reservations }) => reservations[0].id)).size).toBe(1);
    expect(await stockOf(sku)).toEqual({ onHand: 5, reserved: 2, available: 3 });
  });

  it('splits over warehouses only when it must', async () => {
    const sku = await aSku(3, shelves.HL);
    await receive(sku, 3, shelves.HH);

    const { reservations } = await reserve(randomUUID(), [{ sku, quantity: 5 }]);

    expect(reservations[0].allocations).toHaveLength(2);
  });

  it('never oversells, however many ask at once', async () => {
    const sku = await aSku(20);

    const answers = await Promise.all(
      Array.from({ length: 60 }, () => reserve(randomUUID(), [{ sku, quantity: 1 }])),
    );

    const refused = answers.filter(({ reservations }) => !reservations);
    expect(new Set(refused.map(({ errors }) => errors?.[0]?.__typename))).toEqual(
      new Set(['InsufficientStock']),
    );
    expect(answers.filter(({ reservations }) => reservations).length).toBe(20);
    expect(await stockOf(sku)).toEqual({ onHand: 20, reserved: 20, available: 0 });
  });

  it('does not deadlock when orders want the same goods in another order', async () => {
    const a = await aSku(100);
    const b = await aSku(100);

    const answers = await Promise.all(
      Array.from({ length: 40 }, (_, i) =>
        reserve(
          randomUUID(),
          (i % 2 ? [a, b] : [b, a]).map(sku => ({ sku, quantity: 1 })),
        ),
      ),
    );

    expect(answers.every(({ reservations }) => reservations?.length === 2)).toBe(true);
  });

  it('is refused after the order was given up: a late reserve holds nothing', async () => {
    const sku = await aSku(5);
    const orderId = randomUUID();
    await change('releaseOrderReservations', 'reservations { id }', { orderId }, ordering as never);

    const late = await reserve(orderId, [{ sku, quantity: 1 }]);

    expect(late.errors[0].__typename).toBe('ReservationTombstoned');
    expect(await stockOf(sku)).toMatchObject({ reserved: 0 });
  });

  it('tells what it holds, and what it could not', async () => {
    const sku = await aSku(1);
    const orderId = randomUUID();
    await reserve(orderId, [{ sku, quantity: 1 }]);
    await reserve(randomUUID(), [{ sku, quantity: 1 }]);

    const [events] = await room.sql<{ types: string[] }>(
      `select array_agg(type order by type) as types from outbox_events
       where type like 'inventory.inventory-%' and (aggregate_id = $1 or data->>'sku' = $2)`,
      [orderId, sku],
    );

    expect(events!.types).toEqual([
      'inventory.inventory-reserved.v1',
      'inventory.inventory-unavailable.v1',
    ]);
  });
});

describe('The end of a reservation', () => {
  it('sees the goods leave: on-hand falls, and the ledger says why', async () => {
    const sku = await aSku(5);
    const orderId = randomUUID();
    await reserve(orderId, [{ sku, quantity: 2 }]);
    const commit = () =>
      change('commitOrderReservations', 'reservations { status }', { orderId }, ordering as never);

    const once = await commit();
    const again = await commit();

    expect(once.reservations).toEqual([{ status: 'COMMITTED' }]);
    expect(again.reservations).toEqual([{ status: 'COMMITTED' }]);
    expect(await stockOf(sku)).toEqual({ onHand: 3, reserved: 0, available: 3 });
    const { data } = await room.ask(
      keeper,
      'query($sku: String!) { stockMovements(filter: { sku: $sku }) { nodes { kind quantity onHandAfter } } }',
      { sku },
    );
    expect(data!.stockMovements.nodes).toEqual([
      { kind: 'COMMIT', quantity: -2, onHandAfter: 3 },
      { kind: 'RECEIPT', quantity: 5, onHandAfter: 5 },
    ]);
  });

  it('gives the goods back, and is over then', async () => {
    const sku = await aSku(5);
    const orderId = randomUUID();
    await reserve(orderId, [{ sku, quantity: 2 }]);
    await change('releaseOrderReservations', 'reservations { id }', { orderId }, ordering as never);

    const commit = await change('commitOrderReservations', '', { orderId }, ordering as never);

    expect(commit.errors[0].__typename).toBe('IllegalTransition');
    expect(await stockOf(sku)).toEqual({ onHand: 5, reserved: 0, available: 5 });
  });

  it('of an order is not for staff', async () => {
    const sku = await aSku(5);
    const { reservations } = await reserve(randomUUID(), [{ sku, quantity: 1 }]);

    const { errors } = await change('releaseReservation', '', { id: reservations[0].id });

    expect(errors[0].__typename).toBe('ReservationBelongsToOrder');
  });

  it('comes by itself to one made by hand', async () => {
    const sku = await aSku(5);
    const { reservation } = await change('reserveStockAtLocation', 'reservation { id status }', {
      sku,
      storageLocationId: shelves.HL,
      quantity: 2,
      expiresAt: new Date(Date.now() + 300).toISOString(),
      idempotencyKey: randomUUID(),
    });

    expect(reservation.status).toBe('ALLOCATED');
    await eventually(async () => expect(await stockOf(sku)).toMatchObject({ reserved: 0 }));
  });
});

describe('The database', () => {
  it('does not let stock be oversold, behind the code’s back either', async () => {
    const sku = await aSku(1);

    await expect(
      room.sql('update stock_items set reserved = 2 where sku = $1', [sku]),
    ).rejects.toThrow('never_oversold');
    await expect(
      room.sql('update stock_levels set reserved = 2 where sku = $1', [sku]),
    ).rejects.toThrow('never_oversold_at_a_place');
  });

  it('does not let the ledger be rewritten', async () => {
    await aSku(1);

    await expect(room.sql('update stock_movements set quantity = 9')).rejects.toThrow('only grows');
  });

  it('holds what the ledger sums up to', async () => {
    const wrong = await room.sql(
      `select i.sku from stock_items i
       left join (select sku, sum(quantity) as moved from stock_movements group by 1) m using (sku)
       left join (select sku, sum(quantity) as held from reservations where status = 'ALLOCATED' group by 1) r using (sku)
       where i.on_hand <> coalesce(moved, 0) or i.reserved <> coalesce(held, 0)`,
    );

    expect(wrong).toEqual([]);
  });
});

describe('Whoever looks', () => {
  const availability = `query($refs: [_Any!]!) {
    _entities(representations: $refs) { ... on ProductVariant { sku availability { available inStock } } }
  }`;

  it('sees how many are available, of an unknown SKU none', async () => {
    const sku = await aSku(4);

    const { data } = await room.ask(aStranger, availability, {
      refs: [sku, 'GHOST'].map(sku => ({ __typename: 'ProductVariant', sku })),
    });

    expect(data!._entities).toEqual([
      { sku, availability: { available: 4, inStock: true } },
      { sku: 'GHOST', availability: { available: 0, inStock: false } },
    ]);
  });

  it('sees no stock of a place without being staff', async () => {
    const sku = await aSku(4);
    const refs = [{ __typename: 'ProductVariant', sku }];

    const { errors } = await room.ask(
      aGuest(),
      'query($refs: [_Any!]!) { _entities(representations: $refs) { ... on ProductVariant { stockItem { onHand } } } }',
      { refs },
    );
    const bare = await room.ask(
      aGuest(),
      'query($refs: [_Any!]!) { _entities(representations: $refs) { ... on StockItem { onHand } } }',
      { refs: [{ __typename: 'StockItem', sku }] },
    );

    expect(errors).toMatchObject([{ extensions: { code: 'FORBIDDEN' } }]);
    expect(bare.data!._entities).toEqual([null]);
  });
});

describe('A list of stock', () => {
  it('begins with what is nearest to running out, where that is asked for, page after page', async () => {
    await receive('LIST-A', 7);
    await receive('LIST-B', 2);
    await receive('LIST-C', 2);
    await receive('LIST-D', 11);
    await reserve(randomUUID(), [{ sku: 'LIST-D', quantity: 10 }]);
    const list = async (sort: string, after: string | null = null): Promise<string[]> => {
      const { data }: any = await room.ask(
        keeper,
        `query($sort: StockItemSort, $after: String) {
          stockItems(filter: { skuPrefix: "LIST-" }, sort: $sort, first: 3, after: $after) {
            nodes { sku } pageInfo { hasNextPage endCursor } } }`,
        { sort, after },
      );
      const { nodes, pageInfo } = data.stockItems;
      const skus = nodes.map(({ sku }: { sku: string }) => sku);
      return pageInfo.hasNextPage ? [...skus, ...(await list(sort, pageInfo.endCursor))] : skus;
    };

    expect(await list('AVAILABLE')).toEqual(['LIST-D', 'LIST-B', 'LIST-C', 'LIST-A']);
    expect(await list('SKU')).toEqual(['LIST-A', 'LIST-B', 'LIST-C', 'LIST-D']);
  });
});
