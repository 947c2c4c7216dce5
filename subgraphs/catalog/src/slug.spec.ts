import { describe, expect, it } from '@jest/globals';
import { slugOf } from './slug.ts';

describe('A slug', () => {
  it.each([
    ['Friesentee Nr. 5', 'friesentee-nr-5'],
    ['Grüße aus Lübeck', 'gruesse-aus-luebeck'],
    ['Café crème', 'cafe-creme'],
    ['  --Tea & Co.--  ', 'tea-co'],
    ['茶 🍵', 'unnamed'],
  ])('is made of the name: %s', (name, slug) => {
    expect(slugOf(name)).toBe(slug);
  });

  it('is short, however long the name', () => {
    expect(slugOf('tea '.repeat(100)).length).toBeLessThanOrEqual(110);
  });
});
