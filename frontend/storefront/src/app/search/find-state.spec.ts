import { describe, expect, it } from 'vitest';
import { questionOf, readState, writeState } from './find-state';

describe('The address of a search', () => {
  it('says all that is looked for, and is read back as it was', () => {
    const params = {
      q: 'tea',
      category: 'a,b',
      brand: 'c',
      min: '500',
      max: '2000',
      stock: '1',
      sort: 'price-asc',
      pages: '2',
    };

    const written = Object.entries(writeState(readState(params))).map(([key, value]) => [
      key,
      String(value),
    ]);

    expect(Object.fromEntries(written)).toEqual(params);
  });

  it('leaves out what it does not understand', () => {
    const state = readState({
      min: '-1',
      max: '1e9',
      sort: 'constructor',
      pages: '1000',
      stock: 'yes',
    });

    expect(state).toMatchObject({
      minMinor: null,
      maxMinor: null,
      sort: null,
      pages: 4,
      inStock: false,
    });
  });

  it('asks for the best match of words, and else for the newest', () => {
    expect(questionOf(readState({ q: 'tea' })).sort).toBe('RELEVANCE');
    expect(questionOf(readState({})).sort).toBe('NEWEST');
  });

  it('asks for all of a shelf, unless it is narrowed to shelves within', () => {
    const all = questionOf(readState({ brand: 'havsul' }), 'tea');
    const within = questionOf(readState({ category: 'green,black' }), 'tea');

    expect(all.filter).toMatchObject({ categorySlugs: ['tea'], brandSlugs: ['havsul'] });
    expect(within.filter).toMatchObject({ categorySlugs: ['green', 'black'], brandSlugs: null });
    expect(questionOf(readState({})).filter).toMatchObject({ categorySlugs: null });
  });
});
