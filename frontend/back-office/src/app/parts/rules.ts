import { required, type SchemaPath, validate } from '@angular/forms/signals';
import { readAmount, readCount } from './amount';

/** What is typed shall be an amount of money; in which currency may depend on the form. */
export const isAmount = (path: SchemaPath<string>, currency: () => string, least = 0) => {
  const message = $localize`An amount such as 12.50, please.`;
  required(path, { message });
  validate(path, ({ value }) => {
    const amount = readAmount(value(), currency());
    return amount && amount.amountMinor >= least ? undefined : { kind: 'amount', message };
  });
};

/** What is typed shall be a whole number. */
export const isCount = (path: SchemaPath<string>, least: number) => {
  const message = $localize`A whole number from ${least}, please.`;
  required(path, { message });
  validate(path, ({ value }) => {
    const count = readCount(value());
    return count !== null && count >= least ? undefined : { kind: 'count', message };
  });
};
