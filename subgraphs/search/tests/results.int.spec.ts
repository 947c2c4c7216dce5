import { randomUUID } from 'node:crypto';
import { sqlStatements } from '@hansa/chassis/metrics';
import { afterAll, beforeAll, describe, expect, it } from '@jest/globals';
import { aDocument, aVariant } from '../src/product-index/product-document.builder.ts';
import { openSearch, priced } from './search-room.ts';

const statements = async () => (await sqlStatements.get()).values[0]!.value;

let room: Awaited<ReturnType<typeof openSearch>>;

beforeAll(async () => {
  room = await openSearch();
});
afterAll(() => room.stop());

describe('Results', () => {
  it('come newest first without words, and by price either way', async () => {
    const { find } = await room.aShelf(
      { name: 'dear', variants: [priced(900)] },
      { name: 'cheap', variants: [priced(100), priced(950)] },
      { name: 'fair', variants: [priced(500)] },
    );

    expect(await find()).toEqual(['fair', 'cheap', 'dear']);
    expect(await find({ query: '!?' })).toEqual(['fair', 'cheap', 'dear']);
    expect(await find({ sort: null })).toEqual(['fair', 'cheap', 'dear']);
    expect(await find({ sort: 'NEWEST' })).toEqual(['fair', 'cheap', 'dear']);
    expect(await find({ sort: 'PRICE_ASC' })).toEqual(['cheap', 'fair', 'dear']);
    expect(await find({ sort: 'PRICE_DESC' })).toEqual(['dear', 'fair', 'cheap']);
  });

  it.each(['RELEVANCE', 'PRICE_ASC', 'PRICE_DESC', 'NEWEST'])(
    'are paged through by key without doubles: %s',
    async sort => {
      const moment = new Date().toISOString();
      const { shelf } = await room.aShelf(
        ...Array.from({ length: 23 }, (_, i) => ({
          name: `Leuchte ${i % 4}`,
          publishedAt: moment,
          variants: [priced(100 * (i % 3))],
        })),
      );
      const args = { query: 'leuchte', filter: { categoryIds: [shelf] }, sort };
      const whole = await room.idsOf(args);
      const seen: string[] = [];
      let after: string | null = null;
      do {
        const { found } = await room.ask(
          { ...args, first: 5, after },
          'nodes { product { id } } totalCount pageInfo { hasNextPage endCursor }',
        );
        expect(found.totalCount).toBe(23);
        seen.push(...found.nodes.map(({ product }: any) => product.id));
        after = found.pageInfo.hasNextPage ? found.pageInfo.endCursor : null;
      } while (after);

      expect(new Set(seen).size).toBe(23);
      expect(seen).toEqual(whole);
    },
  );

  it('do not go on from a cursor of another order', async () => {
    const { found } = await room.ask({ sort: 'NEWEST', first: 1 }, 'pageInfo { endCursor }');

    const { fault } = await room.ask({ sort: 'PRICE_ASC', after: found.pageInfo.endCursor });

    expect(fault).toEqual({ code: 'BAD_USER_INPUT', field: 'after' });
  });

  it.each(['2026-99-99 99:99:99+00', '2026-02-30 10:00:00+00', '0000-01-01 10:00:00+00', '', 'x'])(
    'do not go on from a moment that never was: %j',
    async moment => {
      const key = JSON.stringify([moment, randomUUID()]);

      const { fault } = await room.ask({
        sort: 'NEWEST',
        after: Buffer.from(key).toString('base64url'),
      });

      expect(fault).toEqual({ code: 'BAD_USER_INPUT', field: 'after' });
    },
  );

  it('spread over brands, categories and prices', async () => {
    const [brand, other, category] = [randomUUID(), randomUUID(), randomUUID()];
    const { shelf } = await room.aShelf();
    const categoryIds = [shelf, category];
    await room.hearProduct(
      aDocument({ brandId: brand, categoryIds, variants: [priced(100), priced(300)] }),
    );
    await room.hearProduct(
      aDocument({ brandId: brand, categoryIds: [shelf], variants: [priced(700)] }),
    );
    await room.hearProduct(
      aDocument({ brandId: other, categoryIds: [shelf], variants: [priced(200)] }),
    );
    const fields = `totalCount facets { brands { brand { id } count } categories { category { id } count }
      price { min { amountMinor currency } max { amountMinor } } }`;

    const { found } = await room.ask({ filter: { categoryIds: [shelf] } }, fields);

    expect(found).toEqual({
      totalCount: 3,
      facets: {
        brands: [
          { brand: { id: brand }, count: 2 },
          { brand: { id: other }, count: 1 },
        ],
        categories: [
          { category: { id: shelf }, count: 3 },
          { category: { id: category }, count: 1 },
        ],
        price: { min: { amountMinor: 100, currency: 'EUR' }, max: { amountMinor: 700 } },
      },
    });
  });

  it('have no price range when currencies mix or nothing was found', async () => {
    const { shelf } = await room.aShelf({
      variants: [priced(1), aVariant({ price: { amountMinor: 1, currency: 'CHF' } })],
    });
    const fields = 'facets { brands { count } price { min { amountMinor } } }';

    const mixed = await room.ask({ filter: { categoryIds: [shelf] } }, fields);
    const none = await room.ask({ filter: { categoryIds: [randomUUID()] } }, fields);

    expect(mixed.found.facets).toEqual({ brands: [], price: null });
    expect(none.found.facets).toEqual({ brands: [], price: null });
  });

  it('cost four statements, however many there are and whatever is asked of them', async () => {
    await room.aShelf(...Array.from({ length: 30 }, () => ({ name: 'Statt' })));
    const before = await statements();

    const { found } = await room.ask(
      { query: 'statt', first: 30 },
      `nodes { product { id } } totalCount facets { brands { count } categories { count } price { min { amountMinor } } }`,
    );

    expect(found.nodes).toHaveLength(30);
    expect((await statements()) - before).toBe(4);
  });
});
