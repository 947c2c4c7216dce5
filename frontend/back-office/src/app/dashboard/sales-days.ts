import type { SalesFiguresFragment } from './dashboard-page.generated';

type Day = NonNullable<SalesFiguresFragment['salesByDay']>[number];

/** One day of a currency: nothing sold is a day too. */
export type SalesDay = {
  readonly day: string;
  readonly orders: number;
  readonly amountMinor: number;
};

const dayMs = 86_400_000;

/** The currency that most was sold in; a chart shows one. */
export const mainCurrency = (sales: readonly Day[]) => {
  const orders = new Map<string, number>();
  for (const { orders: count, revenue } of sales)
    orders.set(revenue.currency, (orders.get(revenue.currency) ?? 0) + count);
  return [...orders].sort(([, one], [, other]) => other - one)[0]?.[0] ?? 'EUR';
};

/** Every one of the last days, oldest first, also those on which nothing was sold. */
export const everyDay = (
  sales: readonly Day[],
  currency: string,
  days: number,
  now = Date.now(),
): SalesDay[] => {
  const sold = new Map(
    sales.filter(({ revenue }) => revenue.currency === currency).map(sale => [sale.day, sale]),
  );
  return Array.from({ length: days }, (_, index) => {
    const day = new Date(now - (days - 1 - index) * dayMs).toISOString().slice(0, 10);
    const sale = sold.get(day);
    return { day, orders: sale?.orders ?? 0, amountMinor: sale?.revenue.amountMinor ?? 0 };
  });
};
