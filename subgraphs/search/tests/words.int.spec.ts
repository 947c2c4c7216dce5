import { afterAll, beforeAll, describe, expect, it } from '@jest/globals';
import { aVariant } from '../src/product-index/product-document.builder.ts';
import { openSearch } from './search-room.ts';

let room: Awaited<ReturnType<typeof openSearch>>;

beforeAll(async () => {
  room = await openSearch();
});
afterAll(() => room.stop());

describe('Words', () => {
  it('are all wanted, the last perhaps unfinished', async () => {
    const { find } = await room.aShelf(
      { name: 'Friesentee lose' },
      { name: 'Friesentee im Beutel' },
    );

    expect(await find({ query: 'friesentee beu' })).toEqual(['Friesentee im Beutel']);
    expect((await find({ query: 'FRIES' })).length).toBe(2);
    expect(await find({ query: 'fries lose' })).toEqual([]);
  });

  it.each(['Grüner Tee', 'gruener tee', 'gruner tee', 'GRÜN', 'gru', 'gruen', 'gru\u0308n'])(
    'find an umlaut however it is typed: %s',
    async query => {
      const { find } = await room.aShelf({ name: 'Grüner Tee' }, { name: 'Schwarzer Kaffee' });

      expect(await find({ query })).toEqual(['Grüner Tee']);
    },
  );

  it('find what was written without an umlaut by one', async () => {
    const { find } = await room.aShelf({ name: 'Gruener Becher' }, { name: 'Kupfer' });

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
    const { find } = await room.aShelf(
      ...['Teekanne', 'Keramik', 'Lampe', 'Friesentee', 'Wolldecke'].map(name => ({ name })),
    );

    expect(await find({ query })).toEqual([name]);
  });

  it('may have a typo in one and none in the other', async () => {
    const { find } = await room.aShelf({ name: 'Blaue Vase' }, { name: 'Rote Vase' });

    expect(await find({ query: 'baue vase' })).toEqual(['Blaue Vase']);
  });

  it('are not bent where the shop knows them', async () => {
    const { find } = await room.aShelf({ name: 'Sanduhr' }, { name: 'Wanduhr' });

    expect(await find({ query: 'wanduhr' })).toEqual(['Wanduhr']);
  });

  it('find nothing where nothing is like them', async () => {
    const { find } = await room.aShelf({ name: 'Tasse' });

    expect(await find({ query: 'xylophonquark' })).toEqual([]);
  });

  it('find by brand, category, SKU, attribute and description', async () => {
    const { find } = await room.aShelf({
      name: 'Kompass',
      brandName: 'Windrose & Söhne',
      categoryNames: ['Nautisches'],
      description: 'Zeigt nach Norden.',
      variants: [
        aVariant({ sku: 'KMP-77-X', attributes: [{ name: 'Material', value: 'Messing' }] }),
      ],
    });

    for (const query of [
      'windrose',
      'soehne',
      'nautisches',
      'kmp-77-x',
      'messing',
      'norden',
      '77',
    ]) {
      expect(await find({ query })).toEqual(['Kompass']);
    }
  });

  it('in the name come first, then what is called so, then what is described so', async () => {
    const { find } = await room.aShelf(
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
    const { fault } = await room.ask(
      { query },
      'totalCount facets { brands { count } } nodes { product { id } }',
    );

    expect(fault).toBeUndefined();
  });

  it('may be a picture', async () => {
    const { find } = await room.aShelf({ name: 'Kanne 🫖' }, { name: 'Becher 🍵' });

    expect(await find({ query: '🫖' })).toEqual(['Kanne 🫖']);
  });

  it.each([['x'.repeat(10_000)], ['a\0b']])('are refused when they are no query', async query => {
    expect((await room.ask({ query })).fault).toEqual({ code: 'BAD_USER_INPUT', field: 'query' });
  });
});
