import { describe, expect, it } from '@jest/globals';
import { OnceOnly } from './once-only.ts';

describe('A name', () => {
  it('is new once, for as long as it is remembered, and forgotten some time after', () => {
    let now = 0;
    const seen = new OnceOnly(100, () => now);

    expect(seen.isFirst('a')).toBe(true);
    now = 99;
    expect(seen.isFirst('a')).toBe(false);
    now = 150;
    expect(seen.isFirst('a')).toBe(false);
    now = 400;
    expect(seen.isFirst('a')).toBe(true);
  });

  it('does not fill the memory for ever', () => {
    let now = 0;
    const seen = new OnceOnly(100, () => now);

    for (now = 0; now < 10_000; now++) seen.isFirst(`${now}`);

    expect(seen.size).toBeLessThanOrEqual(200);
  });
});
