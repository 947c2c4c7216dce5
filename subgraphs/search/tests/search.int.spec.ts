import { randomUUID } from 'node:crypto';
import { aGuest, aStranger, openAlone } from '@hansa/chassis/testing';
import {
  ProductArchived,
  ProductPublished,
  ProductUpdated,
  StockLevelChanged,
} from '@hansa/schema/events/events';
import { afterAll, beforeAll, describe, expect, it } from '@jest/globals';
import type { ProductDocument } from '../src/product-index/indexed-product.ts';
import { aDocument, aVariant } from '../src/product-index/product-document.builder.ts';
import { search } from '../src/subgraph.ts';

let room: Awaited<ReturnType<typeof openAlone>>;

const hearProduct = (
  document: ProductDocument,
  aggregateVersion = 1,
  fact: typeof ProductPublished | typeof ProductUpdated = ProductPublished,
) => room.hear(fact(document), { aggregateVersion });

const hearStock = (sku: string, available: number, aggregateVersion = 1) =>
  room.hear(StockLevelChanged({ sku, onHand: available, reserved: 0, available }), { aggregateVersion });

const ask = async (args: object, fields = 'nodes { product { id } }') => {
  const { data, errors } = await room.ask(
    aStranger,
    `query($query: String, $filter: SearchFilter, $sort: SearchSort, $first: Int, $after: String) {
      searchProducts(query: $query, filter: $filter, sort: $sort, first: $first, after: $after) { ${fields} } }`,
    { sort: 'RELEVANCE', first: 100, ...args },
  );
  return { found: data?.searchProducts, fault: errors?.[0]?.extensions };
};

const idsOf = async (args: object) => {
  const { found, fault } = await ask(args);
  expect(fault).toBeUndefined();
  return found.nodes.map(({ product }: any) => product.id) as string[];
};

// Each test lists what it needs in a category of its own, and looks there.
const aShelf = async (...facts: Partial<ProductDocument>[]) => {
  const shelf = randomUUID();
  const documents = facts.map((fact, i) =>
    aDocument({
      categoryIds: [shelf],
      publishedAt: new Date(Date.UTC(2026, 0, 1 + i)).toISOString(),
      ...fact,
    }),
  );
  for (const document of documents) await hearProduct(document);
  const names = new Map(documents.map(({ productId, name }) => [productId, name]));
  const find = async ({ filter, ...args }: any = {}) =>
    (await idsOf({ ...args, filter: { categoryIds: [shelf], ...filter } })).map(id => names.get(id));
  return { shelf, documents, find };
};

const priced = (amountMinor: number, facts: object = {}) =>
  aVariant({ price: { amountMinor, currency: 'EUR' }, ...facts });

beforeAll(async () => {
  room = await openAlone(search);
});
afterAll(() => room.stop());

describe('Words', () => {
  it('are all wanted, the last perhaps unfinished', async () => {
    const { find } = await aShelf({ name: 'Friesentee lose' }, { name: 'Friesentee im Beutel' });

    expect(await find({ query: 'friesentee beu' })).toEqual(['Friesentee im Beutel']);
    expect((await find({ query: 'FRIES' })).length).toBe(2);
    expect(await find({ query: 'fries lose' })).toEqual([]);
  });

  it.each(['Grüner Tee', 'gruener tee', 'gruner tee', 'GRÜN', 'gru', 'gruen', 'gru\u0308n'])(
    'find an umlaut however it is typed: %s',
    async query => {
      const { find } = await aShelf({ name: 'Grüner Tee' }, { name: 'Schwarzer Kaffee' });

      expect(await find({ query })).toEqual(['Grüner Tee']);
    },
  );

  it('find what was written without an umlaut by one', async () => {
    const { find } = await aShelf({ name: 'Gruener Becher' }, { name: 'Kupfer' });

    expect(await find({ query: 'grüner' })).toEqual(['Gruener Becher']);
  });

  it.each([
    ['Teekane', 'Teekanne'],
    ['teeknn', 'Teekanne'],
    ['Keramk', 'Keramik'],
    ['Lapme', 'Lampe'],
    ['Friesnte', 'Friesentee'],
    ['Wolldekce', 'Wolldecke'],
  ])('may have a typo: %s', async (query, name) => {
    const { find } = await aShelf(
      ...['Teekanne', 'Keramik', 'Lampe', 'Friesentee', 'Wolldecke'].map(name => ({ name })),
    );

    expect(await find({ query })).toEqual([name]);
  });

  it('may have a typo in one and none in the other', async () => {
    const { find } = await aShelf({ name: 'Blaue Vase' }, { name: 'Rote Vase' });

    expect(await find({ query: 'baue vase' })).toEqual(['Blaue Vase']);
  });

  it('are not bent where the shop knows them', async () => {
    const { find } = await aShelf({ name: 'Sanduhr' }, { name: 'Wanduhr' });

    expect(await find({ query: 'wanduhr' })).toEqual(['Wanduhr']);
  });

  it('find nothing where nothing is like them', async () => {
    const { find } = await aShelf({ name: 'Tasse' });

    expect(await find({ query: 'xylophonquark' })).toEqual([]);
  });

  it('find by brand, category, SKU, attribute and description', async () => {
    const { find } = await aShelf({
      name: 'Kompass',
      brandName: 'Windrose & Söhne',
      categoryNames: ['Nautisches'],
      description: 'Zeigt nach Norden.',
      variants: [aVariant({ sku: 'KMP-77-X', attributes: [{ name: 'Material', value: 'Messing' }] })],
    });

    for (const query of ['windrose', 'soehne', 'nautisches', 'kmp-77-x', 'messing', 'norden', '77']) {
      expect(await find({ query })).toEqual(['Kompass']);
    }
  });

  it('in the name come first, then what is called so, then what is described so', async () => {
    const { find } = await aShelf(
      { name: 'Segeltuch', variants: [aVariant({ name: 'Ankergrau' })] },
      { name: 'Messer', description: 'Ein Anker, noch ein Anker und ein dritter Anker.' },
      { name: 'Anker' },
      { name: 'Anker mit Kette und sehr viel Zubehör' },
    );

    expect(await find({ query: 'anker' })).toEqual([
      'Anker',
      'Anker mit Kette und sehr viel Zubehör',
      'Segeltuch',
      'Messer',
    ]);
  });

  it.each([
    '',
    '   ',
    '\n\t',
    ':*',
    '&|!()',
    `'`,
    `''`,
    '\\',
    '"',
    '<->',
    `a' | 'b`,
    `tee':*A`,
    `Robert'); drop table indexed_products; --`,
    '%_',
    '🫖',
    '🫖🍵 👨‍👩‍👧‍👦',
    '茶',
    'a\u0301\u0301\u0301',
    '\u200d',
    '\ud800',
    '0'.repeat(200),
    'ü'.repeat(200),
    'a b '.repeat(50),
    '1e400',
    '-1',
    '١٢٣',
    'İ',
    'ﬀ',
  ])('are only words, whatever they are: %j', async query => {
    const { fault } = await ask({ query }, 'totalCount facets { brands { count } } nodes { product { id } }');

    expect(fault).toBeUndefined();
  });

  it('may be a picture', async () => {
    const { find } = await aShelf({ name: 'Kanne 🫖' }, { name: 'Becher 🍵' });

    expect(await find({ query: '🫖' })).toEqual(['Kanne 🫖']);
  });

  it.each([
    ['x'.repeat(10_000)],
    ['a\0b'],
  ])('are refused when they are no query', async query => {
    expect((await ask({ query })).fault).toEqual({ code: 'BAD_USER_INPUT', field: 'query' });
  });
});

describe('A filter', () => {
  it('takes any of some brands', async () => {
    const [one, two, three] = [randomUUID(), randomUUID(), randomUUID()];
    const { find } = await aShelf(
      { name: '1', brandId: one },
      { name: '2', brandId: two },
      { name: '3', brandId: three },
      { name: '4' },
    );

    expect(await find({ filter: { brandIds: [one, two] } })).toEqual(['2', '1']);
    expect(await find({ filter: { brandIds: [] } })).toEqual(['4', '3', '2', '1']);
  });

  it('takes any of some categories', async () => {
    const [one, two] = [randomUUID(), randomUUID()];
    const { find } = await aShelf(
      { name: '1', categoryIds: [one] },
      { name: '2', categoryIds: [two, one] },
      { name: '3', categoryIds: [randomUUID()] },
    );

    expect(await find({ filter: { categoryIds: [one] } })).toEqual(['2', '1']);
    expect(await find({ filter: { categoryIds: [one, two] } })).toEqual(['2', '1']);
    expect(await find({ filter: { categoryIds: [two] } })).toEqual(['2']);
  });

  it('takes a variant priced within, bounds included', async () => {
    const { find } = await aShelf(
      { name: '10 and 90', variants: [priced(1_000), priced(9_000)] },
      { name: '50', variants: [priced(5_000)] },
      { name: '50 francs', variants: [aVariant({ price: { amountMinor: 5_000, currency: 'CHF' } })] },
      { name: '50, withdrawn', variants: [priced(1), priced(5_000, { isActive: false })] },
    );

    expect(await find({ filter: { price: { min: 5_000, max: 5_000 } } })).toEqual(['50']);
    expect(await find({ filter: { price: { min: 9_000 } } })).toEqual(['10 and 90']);
    expect(await find({ filter: { price: { min: 2_000, max: 4_000 } } })).toEqual([]);
    expect(await find({ filter: { price: { max: 6_000, currency: 'CHF' } } })).toEqual(['50 francs']);
  });

  it('takes a variant that can be bought now, at the price wanted', async () => {
    const [there, gone, cheap] = ['THERE-1', 'GONE-1', 'CHEAP-1'];
    await hearStock(there, 3);
    await hearStock(gone, 0);
    const { find } = await aShelf(
      { name: 'there', variants: [priced(5_000, { sku: there }), priced(100, { sku: cheap })] },
      { name: 'gone', variants: [priced(5_000, { sku: gone })] },
      { name: 'never stocked', variants: [priced(5_000)] },
    );

    expect(await find({ filter: { inStock: true } })).toEqual(['there']);
    expect((await find({ filter: { inStock: false } })).length).toBe(3);
    expect(await find({ filter: { inStock: true, price: { max: 200 } } })).toEqual([]);
    await hearStock(gone, 1, 2);
    expect(await find({ filter: { inStock: true } })).toEqual(['gone', 'there']);
  });

  it.each([
    [{ filter: { price: { min: 2, max: 1 } } }, 'filter.price.min'],
    [{ filter: { price: { min: -1 } } }, 'filter.price.min'],
    [{ filter: { price: { max: 99_999_999_999 } } }, 'filter.price.max'],
    [{ filter: { brandIds: ['42'] } }, 'filter.brandIds.0'],
    [{ filter: { categoryIds: Array(51).fill(randomUUID()) } }, 'filter.categoryIds'],
    [{ first: 0 }, 'first'],
    [{ first: 101 }, 'first'],
    [{ after: 'nonsense' }, 'after'],
    [{ after: 'WyJhIl0' }, 'after'],
  ])('and a page are told what is bad about them: %j', async (args, field) => {
    expect((await ask(args)).fault).toEqual({ code: 'BAD_USER_INPUT', field });
  });

  it.each([{ filter: { price: { currency: 'euro' } } }, { sort: 'BEST' }, { first: 'x' }])(
    'is refused when it is none: %j',
    async args => {
      expect((await ask(args)).fault?.code).toBe('BAD_USER_INPUT');
    },
  );
});

describe('Results', () => {
  it('come newest first without words, and by price either way', async () => {
    const { find } = await aShelf(
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
      const { shelf } = await aShelf(
        ...Array.from({ length: 23 }, (_, i) => ({
          name: `Leuchte ${i % 4}`,
          publishedAt: moment,
          variants: [priced(100 * (i % 3))],
        })),
      );
      const args = { query: 'leuchte', filter: { categoryIds: [shelf] }, sort };
      const whole = await idsOf(args);
      const seen: string[] = [];
      let after: string | null = null;
      do {
        const { found } = await ask(
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
    const { found } = await ask({ sort: 'NEWEST', first: 1 }, 'pageInfo { endCursor }');

    const { fault } = await ask({ sort: 'PRICE_ASC', after: found.pageInfo.endCursor });

    expect(fault).toEqual({ code: 'BAD_USER_INPUT', field: 'after' });
  });

  it('spread over brands, categories and prices', async () => {
    const [brand, other, category] = [randomUUID(), randomUUID(), randomUUID()];
    const { shelf } = await aShelf();
    const categoryIds = [shelf, category];
    await hearProduct(aDocument({ brandId: brand, categoryIds, variants: [priced(100), priced(300)] }));
    await hearProduct(aDocument({ brandId: brand, categoryIds: [shelf], variants: [priced(700)] }));
    await hearProduct(aDocument({ brandId: other, categoryIds: [shelf] , variants: [priced(200)] }));
    const fields = `totalCount facets { brands { brand { id } count } categories { category { id } count }
      price { min { amountMinor currency } max { amountMinor } } }`;

    const { found } = await ask({ filter: { categoryIds: [shelf] } }, fields);

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
    const { shelf } = await aShelf({ variants: [priced(1), aVariant({ price: { amountMinor: 1, currency: 'CHF' } })] });
    const fields = 'facets { brands { count } price { min { amountMinor } } }';

    const mixed = await ask({ filter: { categoryIds: [shelf] } }, fields);
    const none = await ask({ filter: { categoryIds: [randomUUID()] } }, fields);

    expect(mixed.found.facets).toEqual({ brands: [], price: null });
    expect(none.found.facets).toEqual({ brands: [], price: null });
  });
});

describe('The index', () => {
  it('finds a product from when it is published until it is archived', async () => {
    const { documents, find } = await aShelf({ name: 'Kommt' });
    const [{ productId }] = documents as [ProductDocument];

    expect(await find()).toEqual(['Kommt']);
    await room.hear(ProductArchived({ productId }), { aggregateVersion: 2 });
    expect(await find()).toEqual([]);
    await hearProduct(documents[0]!, 3);
    expect(await find()).toEqual(['Kommt']);
  });

  it('never goes back to an earlier version', async () => {
    const { documents, find } = await aShelf({ name: 'Neu' });
    const [document] = documents as [ProductDocument];
    await hearProduct({ ...document, variants: [priced(700)] }, 5, ProductUpdated);

    await hearProduct({ ...document, variants: [priced(100)] }, 4, ProductUpdated);
    await room.hear(ProductArchived(document), { aggregateVersion: 3 });

    expect(await find({ filter: { price: { min: 700 } } })).toEqual(['Neu']);
  });

  it('does not bring back what was archived before an update came', async () => {
    const document = aDocument({ categoryIds: [randomUUID()] });
    const look = () => idsOf({ filter: { categoryIds: document.categoryIds } });

    await room.hear(ProductArchived(document), { aggregateVersion: 3 });
    await hearProduct(document, 2, ProductUpdated);
    await hearProduct(document, 1);
    expect(await look()).toEqual([]);
    await hearProduct(document, 4);
    expect(await look()).toEqual([document.productId]);
  });

  it('hears the same event once', async () => {
    const { documents, find } = await aShelf({ name: 'Einmal' });
    const eventId = randomUUID();

    await Promise.all(
      Array.from({ length: 10 }, () =>
        room.hear(ProductUpdated({ ...documents[0]!, variants: [priced(5)] }), { eventId, aggregateVersion: 2 }),
      ),
    );

    expect(await find()).toEqual(['Einmal']);
    expect(await room.sql('select 1 from inbox where event_id = $1', [eventId])).toHaveLength(1);
  });

  it('takes updates of one product all at once and keeps the last', async () => {
    const { documents, find } = await aShelf({ name: 'Eile' });

    await Promise.all(
      Array.from({ length: 20 }, (_, i) =>
        hearProduct({ ...documents[0]!, variants: [priced(i), priced(i + 1)] }, i + 2, ProductUpdated),
      ),
    );

    expect(await find({ filter: { price: { min: 20, max: 20 } } })).toEqual(['Eile']);
    expect(await find({ filter: { price: { max: 18 } } })).toEqual([]);
  });

  it('keeps stock that it hears of before the product, and never an earlier level', async () => {
    const sku = 'EARLY-1';
    await hearStock(sku, 4, 7);
    await hearStock(sku, 0, 6);

    const { find } = await aShelf({ name: 'Spät', variants: [priced(1, { sku })] });

    expect(await find({ filter: { inStock: true } })).toEqual(['Spät']);
  });

  it('is for everybody to look into, a guest too', async () => {
    const { errors } = await room.ask(aGuest(), '{ searchProducts { nodes { product { id } } } }');

    expect(errors).toBeUndefined();
  });
});
