import { inject, Pipe, type PipeTransform } from '@angular/core';
import { FORMAT_LOCALE } from './format-locale';

/** An exact amount in the smallest unit of its currency. */
export type Money = { readonly amountMinor: number; readonly currency: string };

const formats = new Map<string, Intl.NumberFormat>();

const formatOf = (locale: string, currency: string) => {
  const key = `${locale} ${currency}`;
  const format = formats.get(key) ?? new Intl.NumberFormat(locale, { style: 'currency', currency });
  formats.set(key, format);
  return format;
};

/** Writes an amount as people of a place do; how many minor units make one is the currency's affair. */
export const writeMoney = ({ amountMinor, currency }: Money, locale: string) => {
  const format = formatOf(locale, currency);
  const digits = format.resolvedOptions().maximumFractionDigits ?? 2;
  return format.format(amountMinor / 10 ** digits);
};

/** `{{ price | money }}`; nothing for nothing. */
@Pipe({ name: 'money' })
export class MoneyPipe implements PipeTransform {
  private readonly locale = inject(FORMAT_LOCALE);

  transform(money: Money | null | undefined): string {
    return money ? writeMoney(money, this.locale) : '';
  }
}
