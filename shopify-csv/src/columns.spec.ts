import { describe, expect, it } from '@jest/globals';
import { readHeader } from './columns.ts';

const needed = ['Handle', 'Title', 'Variant SKU', 'Variant Price'];

describe('A header', () => {
  it('may be of either of Shopify’s templates, in any case', () => {
    const header = readHeader(['title', 'URL handle', 'SKU', 'PRICE', 'Gift Card', '']);

    expect(Object.fromEntries(header.places)).toEqual({
      Title: 0,
      Handle: 1,
      'Variant SKU': 2,
      'Variant Price': 3,
    });
    expect(header.ignored).toEqual(['Gift Card']);
  });

  it.each([
    ['lacks a column', needed.slice(0, 3), 'lacks Variant Price'],
    ['is of another file', ['name', 'mail'], 'It has: name, mail'],
    ['is missing', [], 'lacks Handle'],
    ['has a column twice', [...needed, 'Price'], 'stands twice'],
    ['is divided by semicolons', [needed.join(';')], 'separated by commas'],
  ])('that %s is refused', (_, cells, reason) => {
    expect(() => readHeader(cells)).toThrow(reason);
  });
});
