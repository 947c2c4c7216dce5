import { describe, expect, it } from '@jest/globals';
import { currenciesOf, sameMoney, sum, times, written } from './money.ts';

const eur = (amountMinor: number) => ({ amountMinor, currency: 'EUR' });
const usd = (amountMinor: number) => ({ amountMinor, currency: 'USD' });

describe('Money', () => {
  it('multiplies and adds without rounding', () => {
    expect(sum([times(eur(1999), 3), eur(1)])).toEqual(eur(5998));
  });

  it('has no sum across currencies, nor of nothing', () => {
    expect(sum([eur(1), usd(1)])).toBeNull();
    expect(sum([])).toBeNull();
  });

  it('is the same only in the same currency', () => {
    expect(sameMoney(eur(5), eur(5))).toBe(true);
    expect(sameMoney(eur(5), usd(5))).toBe(false);
    expect(currenciesOf([eur(1), usd(2), eur(3)])).toEqual(['EUR', 'USD']);
  });

  it('is written with the digits of its currency', () => {
    expect([eur(123_456), usd(5), { amountMinor: 900, currency: 'JPY' }].map(written)).toEqual([
      'EUR 1,234.56',
      'USD 0.05',
      'JPY 900',
    ]);
  });
});
