import { describe, expect, it } from 'vitest';
import { writeMoney } from './money';

const plain = (text: string) => text.replace(/\s/g, ' ');

describe('An amount', () => {
  it.each([
    [{ amountMinor: 199_900, currency: 'EUR' }, 'de-DE', '1.999,00 €'],
    [{ amountMinor: 199_900, currency: 'EUR' }, 'en-GB', '€1,999.00'],
    [{ amountMinor: 1_200, currency: 'JPY' }, 'en-GB', 'JP¥1,200'],
    [{ amountMinor: 1_500, currency: 'KWD' }, 'en-GB', 'KWD 1.500'],
    [{ amountMinor: -250, currency: 'USD' }, 'en-US', '-$2.50'],
  ])('%j is written in %s as %s', (money, locale, written) => {
    expect(plain(writeMoney(money, locale))).toBe(written);
  });
});
