import { randomUUID } from 'node:crypto';
import { afterAll, beforeAll, describe, expect, it } from '@jest/globals';
import { aVariant } from '../src/product-index/product-document.builder.ts';
import { openSearch, priced } from './search-room.ts';

let room: Awaited<ReturnType<typeof openSearch>>;

beforeAll(async () => {
  room = await openSearch();
});
afterAll(() => room.stop());

describe('A filter', () => {
  it('takes any of some brands', async () => {
    const [one, two, three] = [randomUUID(), randomUUID(), randomUUID()];
    const { find } = await room.aShelf(
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
    const { find } = await room.aShelf(
      { name: '1', categoryIds: [one] },
      { name: '2', categoryIds: [two, one] },
      { name: '3', categoryIds: [randomUUID()] },
    );

    expect(await find({ filter: { categoryIds: [one] } })).toEqual(['2', '1']);
    expect(await find({ filter: { categoryIds: [one, two] } })).toEqual(['2', '1']);
    expect(await find({ filter: { categoryIds: [two] } })).toEqual(['2']);
  });

  it('takes any of some brands or categories by their slugs', async () => {
    const { find } = await room.aShelf(
      { name: '1', brandSlug: 'havsul', categorySlugs: ['cups'] },
      { name: '2', brandSlug: 'nord', categorySlugs: ['bowls', 'cups'] },
      { name: '3', categorySlugs: ['bowls'] },
    );

    expect(await find({ filter: { brandSlugs: ['havsul', 'nord'] } })).toEqual(['2', '1']);
    expect(await find({ filter: { categorySlugs: ['cups'] } })).toEqual(['2', '1']);
    expect(await find({ filter: { categorySlugs: ['cups'], brandSlugs: ['nord'] } })).toEqual([
      '2',
    ]);
    expect(await find({ filter: { categorySlugs: ['Cups'] } })).toEqual([]);
    expect(await find({ filter: { brandSlugs: [], categorySlugs: [] } })).toEqual(['3', '2', '1']);
  });

  it('takes a variant priced within, bounds included', async () => {
    const { find } = await room.aShelf(
      { name: '10 and 90', variants: [priced(1_000), priced(9_000)] },
      { name: '50', variants: [priced(5_000)] },
      {
        name: '50 francs',
        variants: [aVariant({ price: { amountMinor: 5_000, currency: 'CHF' } })],
      },
      { name: '50, withdrawn', variants: [priced(1), priced(5_000, { isActive: false })] },
    );

    expect(await find({ filter: { price: { min: 5_000, max: 5_000 } } })).toEqual(['50']);
    expect(await find({ filter: { price: { min: 9_000 } } })).toEqual(['10 and 90']);
    expect(await find({ filter: { price: { min: 2_000, max: 4_000 } } })).toEqual([]);
    expect(await find({ filter: { price: { max: 6_000, currency: 'CHF' } } })).toEqual([
      '50 francs',
    ]);
  });

  it('takes a variant that can be bought now, at the price wanted', async () => {
    const [there, gone, cheap] = ['THERE-1', 'GONE-1', 'CHEAP-1'];
    await room.hearStock(there, 3);
    await room.hearStock(gone, 0);
    const { find } = await room.aShelf(
      { name: 'there', variants: [priced(5_000, { sku: there }), priced(100, { sku: cheap })] },
      { name: 'gone', variants: [priced(5_000, { sku: gone })] },
      { name: 'never stocked', variants: [priced(5_000)] },
    );

    expect(await find({ filter: { inStock: true } })).toEqual(['there']);
    expect((await find({ filter: { inStock: false } })).length).toBe(3);
    expect(await find({ filter: { inStock: true, price: { max: 200 } } })).toEqual([]);
    await room.hearStock(gone, 1, 2);
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
    expect((await room.ask(args)).fault).toEqual({ code: 'BAD_USER_INPUT', field });
  });

  it.each([{ filter: { price: { currency: 'euro' } } }, { sort: 'BEST' }, { first: 'x' }])(
    'is refused when it is none: %j',
    async args => {
      expect((await room.ask(args)).fault?.code).toBe('BAD_USER_INPUT');
    },
  );
});
