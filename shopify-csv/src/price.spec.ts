import { describe, expect, it } from '@jest/globals';
import { priceMinor, priceText } from './price.ts';

describe('A price', () => {
  it.each([
    ['12.50', 'EUR', 1250],
    ['12.5', 'EUR', 1250],
    ['12', 'EUR', 1200],
    ['0.00', 'EUR', 0],
    ['12.5000', 'EUR', 1250],
    ['0.07', 'EUR', 7],
    ['1200', 'JPY', 1200],
    ['1200.00', 'JPY', 1200],
    ['1.234', 'KWD', 1234],
    ['4503599.99', 'EUR', 450359999],
  ])('of %s %s is exact', (text, currency, minor) => {
    expect(priceMinor(text, currency)).toBe(minor);
    expect(priceMinor(priceText(minor, currency), currency)).toBe(minor);
  });

  it.each([
    ['', 'EUR', 'missing'],
    ['12,50', 'EUR', '12.50'],
    ['-1', 'EUR', 'no price'],
    ['abc', 'EUR', 'no price'],
    ['1e3', 'EUR', 'no price'],
    ['1,234.50', 'EUR', 'no price'],
    ['€5', 'EUR', 'no price'],
    ['1.999', 'EUR', 'more decimals'],
    ['12.5', 'JPY', 'more decimals'],
    ['100000000.01', 'EUR', 'more than a price can be'],
  ])('of %j %s is refused', (text, currency, reason) => {
    expect(priceMinor(text, currency)).toContain(reason);
  });
});
