import { readAmount, typedAmount } from './amount';

describe('An amount', () => {
  it.each([
    ['12', 'EUR', 1_200],
    ['12.5', 'EUR', 1_250],
    ['12,50', 'EUR', 1_250],
    ['1200', 'JPY', 1_200],
  ])('is read as it is typed: %s %s', (text, currency, amountMinor) => {
    expect(readAmount(text, currency)).toEqual({ amountMinor, currency });
  });

  it.each(['', '-1', '1.234', '1e3', 'ten', '1.000,00'])('is none: %s', text => {
    expect(readAmount(text, 'EUR')).toBeNull();
  });

  it('is typed in the digits of its currency', () => {
    expect(typedAmount({ amountMinor: 1_205, currency: 'EUR' })).toBe('12.05');
    expect(typedAmount({ amountMinor: 1_205, currency: 'JPY' })).toBe('1205');
  });
});
