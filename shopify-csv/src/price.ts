const isoCurrencies = new Set(Intl.supportedValuesOf('currency'));
const maxMinor = 10_000_000_000;

/** Whether it is an ISO 4217 code. */
export const isCurrency = (code: string) => isoCurrencies.has(code);

const digitsByCurrency = new Map<string, number>();

const digitsOf = (currency: string) => {
  const known = digitsByCurrency.get(currency);
  if (known !== undefined) return known;
  const format = new Intl.NumberFormat('en', { style: 'currency', currency });
  const digits = format.resolvedOptions().maximumFractionDigits ?? 2;
  digitsByCurrency.set(currency, digits);
  return digits;
};

/** A price such as 12.50 in the smallest unit, exactly; or a sentence about what is wrong with it. */
export const priceMinor = (text: string, currency: string): number | string => {
  if (text === '') return 'The price is missing.';
  if (/^\d+,\d{1,2}$/.test(text))
    return `“${text}” is no price: write it with a dot, ${text.replace(',', '.')}.`;
  const [, whole, decimals = ''] = /^(\d{1,15})(?:\.(\d+))?$/.exec(text) ?? [];
  if (!whole) return `“${text.slice(0, 40)}” is no price; a price is written like 12.50.`;
  const digits = digitsOf(currency);
  const exact = decimals.replace(/0+$/, '');
  if (exact.length > digits)
    return `“${text}” has more decimals than ${currency}, which has ${digits || 'none'}.`;
  const minor = Number(whole + exact.padEnd(digits, '0'));
  return minor > maxMinor ? `“${text}” is more than a price can be.` : minor;
};

/** The same the other way round. */
export const priceText = (amountMinor: number, currency: string) => {
  const digits = digitsOf(currency);
  if (digits === 0) return String(amountMinor);
  const text = String(amountMinor).padStart(digits + 1, '0');
  return `${text.slice(0, -digits)}.${text.slice(-digits)}`;
};
