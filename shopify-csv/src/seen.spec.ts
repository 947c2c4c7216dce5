import { describe, expect, it } from '@jest/globals';
import { Seen } from './seen.ts';

describe('What was seen', () => {
  it('is known with its line, among many', () => {
    const seen = new Seen();
    const lines = Array.from({ length: 50_000 }, (_, i) => i + 2);

    expect(lines.every(line => seen.before(`SKU-${line}`, line) === undefined)).toBe(true);
    expect(lines.every(line => seen.before(`SKU-${line}`, 0) === line)).toBe(true);
    expect(seen.before('SKU-1', 9)).toBeUndefined();
  });
});
