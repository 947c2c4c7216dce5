/** An exact amount: the smallest unit of an ISO 4217 currency, a safe integer. */
export type Money = { amountMinor: number; currency: string };

/** So many times a price. */
export const times = ({ amountMinor, currency }: Money, quantity: number): Money => ({
  amountMinor: amountMinor * quantity,
  currency,
});

/** What amounts come to, or null when there is none or currencies mix. */
export const sum = (amounts: readonly Money[]): Money | null => {
  const [first] = amounts;
  if (!first || currenciesOf(amounts).length > 1) return null;
  const amountMinor = amounts.reduce((total, amount) => total + amount.amountMinor, 0);
  return { amountMinor, currency: first.currency };
};

/** An amount as people read it, such as EUR 12.50; the currency says how many digits (ISO 4217). */
export const written = ({ amountMinor, currency }: Money) => {
  const format = new Intl.NumberFormat('en', {
    style: 'currency',
    currency,
    currencyDisplay: 'code',
  });
  const digits = format.resolvedOptions().maximumFractionDigits ?? 2;
  return format.format(amountMinor / 10 ** digits).replace('\u00a0', ' ');
};

/** Every currency among amounts, once. */
export const currenciesOf = (amounts: readonly Money[]) => [
  ...new Set(amounts.map(({ currency }) => currency)),
];

/** Whether two amounts are the same, currency included. */
export const sameMoney = (one: Money, other: Money) =>
  one.amountMinor === other.amountMinor && one.currency === other.currency;
