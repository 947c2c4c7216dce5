import type { Money } from '#ui/money';

const digitsOf = (currency: string) =>
  new Intl.NumberFormat('en', { style: 'currency', currency }).resolvedOptions()
    .maximumFractionDigits ?? 2;

/** Reads an amount as it is typed, such as 12.50 or 12,50; null when it is none, or finer than the currency. */
export const readAmount = (text: string, currency: string): Money | null => {
  const [, whole, part = ''] = /^(\d{1,9})(?:[.,](\d+))?$/.exec(text.trim()) ?? [];
  const digits = digitsOf(currency);
  if (whole === undefined || part.length > digits) return null;
  return { amountMinor: Number(whole + part.padEnd(digits, '0')), currency };
};

/** An amount as it would be typed. */
export const typedAmount = ({ amountMinor, currency }: Money) => {
  const digits = digitsOf(currency);
  return (amountMinor / 10 ** digits).toFixed(digits);
};

/** Reads how many; null when it is no whole number. */
export const readCount = (text: string): number | null =>
  /^\d{1,9}$/.test(text.trim()) ? Number(text) : null;
