import { describe, expect, it } from '@jest/globals';
import { BoundedCache } from './bounded-cache.ts';

describe('A bounded cache', () => {
  it('keeps so many, and lets the one kept longest go', () => {
    const cache = new BoundedCache<number>(2);

    for (const [key, value] of [
      ['a', 1],
      ['b', 2],
      ['c', 3],
    ] as const)
      cache.set(key, value);

    expect(['a', 'b', 'c'].map(key => cache.get(key))).toEqual([undefined, 2, 3]);
  });

  it('lets nothing go for a key that it has', () => {
    const cache = new BoundedCache<number>(2);
    cache.set('a', 1);
    cache.set('b', 2);

    cache.set('b', 3);

    expect([cache.get('a'), cache.get('b')]).toEqual([1, 3]);
  });
});
