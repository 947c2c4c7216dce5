import { randomUUID } from 'node:crypto';
import { eventually } from '@hansa/chassis/eventually';
import { aGuest, aStranger, openAlone, staffWith } from '@hansa/chassis/testing';
import { ProductArchived, ProductUpdated, StockLevelChanged } from '@hansa/schema/events/events';
import { afterAll, beforeEach, describe, expect, it } from '@jest/globals';
import { aDocument, aVariant } from '../src/product-index/product-document.builder.ts';
import { search } from '../src/subgraph.ts';
import { standIns } from './peers.ts';

const keeper = staffWith('catalog:write');
const { shop, call } = standIns();
const rooms: { stop(): Promise<void> }[] = [];
let room: Awaited<ReturnType<typeof openAlone>>;

beforeEach(async () => {
  room = await openAlone(search, call);
  rooms.push(room);
  shop.products.clear();
  shop.stock.clear();
  shop.beforeAnswer = async () => {};
});
afterAll(() => Promise.all(rooms.map(room => room.stop())));

const sell = (version = 1, facts: Parameters<typeof aDocument>[0] = {}) => {
  const document = aDocument(facts);
  shop.products.set(document.productId, { version, document });
  return document;
};

const rebuild = async (input: object = {}, identity = keeper) => {
  const { data, errors } = await room.ask(
    identity,
    `mutation($input: RebuildSearchIndexInput!) {
      rebuildSearchIndex(input: $input) { indexedProducts isFinished errors { __typename ... on DomainError { message } } } }`,
    { input },
  );
  return { ...data?.rebuildSearchIndex, fault: errors?.[0]?.extensions?.code };
};

const progress = async () => {
  const { data } = await room.ask(
    keeper,
    '{ searchIndex { indexedProducts rebuild { startedAt indexedProducts } } }',
  );
  return data!.searchIndex;
};

const index = async (productId: string, identity = keeper) => {
  const { data, errors } = await room.ask(
    identity,
    `mutation($input: IndexProductInput!) {
      indexProduct(input: $input) { product { id } errors { __typename ... on ProductNotFound { id } } } }`,
    { input: { productId } },
  );
  return { ...data?.indexProduct, fault: errors?.[0]?.extensions?.code };
};

const find = async (filter: object = {}) => {
  const { data } = await room.ask(
    aStranger,
    'query($filter: SearchFilter) { searchProducts(first: 100, filter: $filter) { nodes { product { id } } } }',
    { filter },
  );
  return data!.searchProducts.nodes.map(({ product }: any) => product.id) as string[];
};

describe('Indexing one product', () => {
  it('asks Catalog for it and Inventory for its stock', async () => {
    const variant = aVariant();
    const { productId } = sell(3, { variants: [variant] });
    shop.stock.set(variant.sku, { sku: variant.sku, available: 2, version: 1 });

    const { product, errors } = await index(productId);

    expect({ product, errors }).toEqual({ product: { id: productId }, errors: [] });
    expect(await find({ inStock: true })).toEqual([productId]);
  });

  it('is refused for one that is not for sale', async () => {
    const id = randomUUID();

    expect(await index(id)).toMatchObject({
      product: null,
      errors: [{ __typename: 'ProductNotFound', id }],
    });
  });

  it('does not undo what a later event told', async () => {
    const { productId } = sell(1);
    await room.hear(ProductArchived({ productId }), { aggregateVersion: 2 });

    await index(productId);

    expect(await find()).toEqual([]);
  });

  it('waits for better days while Catalog is down', async () => {
    shop.beforeAnswer = async () => {
      throw new Error('down');
    };

    expect((await index(randomUUID())).fault).toBe('DEPENDENCY_UNAVAILABLE');
    expect((await rebuild()).fault).toBe('DEPENDENCY_UNAVAILABLE');
  });
});

describe('Rebuilding the index', () => {
  it('indexes everything that is for sale, page by page, with its stock', async () => {
    const documents = Array.from({ length: 450 }, () => sell(1));
    for (const { sku } of documents.slice(0, 40).flatMap(({ variants }) => variants)) {
      shop.stock.set(sku, { sku, available: 1, version: 1 });
    }

    expect(await rebuild()).toMatchObject({ indexedProducts: 450, errors: [] });
    expect((await find({ inStock: true })).length).toBe(40);
    expect(await rebuild()).toMatchObject({ indexedProducts: 450, errors: [] });
  });

  it('drops what Catalog has no longer for sale, unless told to keep it', async () => {
    const kept = sell(1);
    const lost = aDocument();
    await room.hear(ProductUpdated(lost), { aggregateVersion: 1 });

    expect(await rebuild({ removeMissing: false })).toMatchObject({ indexedProducts: 2 });
    expect(await rebuild()).toMatchObject({ indexedProducts: 1 });
    expect(await find()).toEqual([kept.productId]);
  });

  it('keeps what an event brought meanwhile, and its later version', async () => {
    const known = sell(1, {
      variants: [aVariant({ price: { amountMinor: 100, currency: 'EUR' } })],
    });
    const brandNew = aDocument();
    const dearer = {
      ...known,
      variants: [aVariant({ price: { amountMinor: 2_000, currency: 'EUR' } })],
    };
    shop.beforeAnswer = async peer => {
      if (peer !== 'inventory') return;
      await room.hear(ProductUpdated(brandNew), { aggregateVersion: 1 });
      await room.hear(ProductUpdated(dearer), { aggregateVersion: 2 });
      await room.hear(StockLevelChanged({ sku: 'NEW-1', onHand: 1, reserved: 0, available: 1 }));
    };

    expect(await rebuild()).toMatchObject({ indexedProducts: 2 });
    expect((await find()).sort()).toEqual([known.productId, brandNew.productId].sort());
    expect(await find({ price: { min: 2_000 } })).toEqual([known.productId]);
  });

  it('runs once at a time, and searching goes on meanwhile', async () => {
    const { productId } = sell(1);
    await rebuild();
    const waiting = Promise.withResolvers<void>();
    const going = Promise.withResolvers<void>();
    shop.beforeAnswer = async () => {
      going.resolve();
      await waiting.promise;
    };

    const first = rebuild();
    await going.promise;
    const second = await rebuild();
    const found = await find();
    waiting.resolve();

    expect(second.errors).toMatchObject([{ __typename: 'RebuildInProgress' }]);
    expect(found).toEqual([productId]);
    expect(await first).toMatchObject({ indexedProducts: 1, errors: [] });
    expect(await rebuild()).toMatchObject({ indexedProducts: 1, errors: [] });
  });

  it('answers after three seconds at the latest, goes on, and tells how far it is', async () => {
    for (let i = 0; i < 250; i++) sell(1);
    const waiting = Promise.withResolvers<void>();
    let asked = 0;
    shop.beforeAnswer = async peer => {
      if (peer === 'catalog' && ++asked === 2) await waiting.promise;
    };

    const early = await rebuild();
    const under = await progress();
    waiting.resolve();

    expect(early).toMatchObject({ isFinished: false, errors: [] });
    expect(under.rebuild).toEqual({ startedAt: expect.any(Date), indexedProducts: 200 });
    await eventually(async () =>
      expect(await progress()).toEqual({ indexedProducts: 250, rebuild: null }),
    );
  });

  it('comes by itself where products were indexed before their slugs were told', async () => {
    const { categorySlugs, ...old } = sell(2, { categorySlugs: ['cups'] });
    await room.hear(ProductUpdated(old), { aggregateVersion: 1 });
    expect(await find({ categorySlugs: ['cups'] })).toEqual([]);

    await eventually(
      async () => expect(await find({ categorySlugs: ['cups'] })).toEqual([old.productId]),
      10_000,
    );
  });

  it('can start again after one that failed, or whose process died', async () => {
    sell(1);
    shop.beforeAnswer = async () => {
      throw new Error('down');
    };
    await rebuild();
    shop.beforeAnswer = async () => {};
    expect(await rebuild()).toMatchObject({ indexedProducts: 1 });

    await room.sql(
      `insert into rebuild_lease (holder, leased_until) values ($1, now() - interval '1 second')`,
      [randomUUID()],
    );
    expect(await rebuild()).toMatchObject({ indexedProducts: 1 });
  });

  it.each([
    ['a stranger', aStranger, 'UNAUTHENTICATED'],
    ['a guest', aGuest(), 'FORBIDDEN'],
    ['staff without the scope', staffWith('orders:write'), 'FORBIDDEN'],
  ])('is not for %s', async (_, identity, code) => {
    expect((await rebuild({}, identity)).fault).toBe(code);
    expect((await index(randomUUID(), identity)).fault).toBe(code);
  });
});
