import { BadCell, type Note, numberIn, textIn, yesOrNo } from './bad-cell.ts';
import { attributesIn, levelsIn } from './cells.ts';
import type { Column } from './columns.ts';
import { isCurrency, priceMinor } from './price.ts';
import type { CountedStock, VariantInput } from './product-input.ts';
import type { ProductRow } from './product-rows.ts';
import { variantName } from './variant-name.ts';

const options = [1, 2, 3] as const;
const maxQuantity = 1_000_000_000;
const maxGrams = 10_000_000;

/** Whether a row tells of a variant; others tell of one more picture. */
export const isVariantRow = (row: ProductRow) =>
  (['Variant SKU', 'Variant Price', 'Option1 Value'] as const).some(column => row.cell(column));

/** A variant and its stock, as one row tells them. The names of the options stand in the product's first row. */
export const readVariant = (
  row: ProductRow,
  first: ProductRow,
  { currency, note }: { currency: string; note: Note },
): { variant: VariantInput; stock: CountedStock } => {
  const sku = skuIn(row);
  const named = optionsIn(row, first);
  const more = attributesIn(row.cell('Variant Attributes') ?? '');
  if (!more) throw new BadCell('Variant Attributes', 'This is not a list of names and values.');
  const name = textIn(row, 'Variant Name', 200) || variantName(named, first.cell('Title') ?? '');
  if (name.length > 200) throw new BadCell('Option1 Value', 'The options are too long for a name.');
  return {
    variant: {
      sku,
      name,
      price: priceIn(row, currency),
      attributes: [...named.filter(({ name }) => name !== 'Title'), ...more],
      weightGrams: weightIn(row),
      isActive: yesOrNo(row, 'Variant Active'),
    },
    stock: { sku, levels: stockIn(row, note) },
  };
};

// Excel's way to keep leading zeros is an apostrophe.
const skuIn = (row: ProductRow) => {
  const sku = textIn(row, 'Variant SKU', 64)?.replace(/^'/, '') ?? '';
  if (sku === '') throw new BadCell('Variant SKU', 'A variant needs a SKU.');
  if (!/^[A-Za-z0-9][A-Za-z0-9._/-]*$/.test(sku))
    throw new BadCell(
      'Variant SKU',
      'A SKU has letters, digits, dots, hyphens, underscores and slashes, no spaces.',
    );
  return sku;
};

const priceIn = (row: ProductRow, shopCurrency: string) => {
  const currency = row.cell('Variant Currency')?.toUpperCase() || shopCurrency;
  if (!isCurrency(currency))
    throw new BadCell('Variant Currency', `“${currency.slice(0, 10)}” is no ISO 4217 code.`);
  const amountMinor = priceMinor(row.cell('Variant Price') ?? '', currency);
  if (typeof amountMinor === 'string') throw new BadCell('Variant Price', amountMinor);
  return { amountMinor, currency };
};

const optionsIn = (row: ProductRow, first: ProductRow) =>
  options.flatMap(number => {
    const value = textIn(row, `Option${number} Value`, 200);
    if (!value) return [];
    const column: Column = `Option${number} Name`;
    const name = textIn(row, column, 60) || textIn(first, column, 60) || `Option ${number}`;
    return [{ name, value }];
  });

const decimal = /^-?\d{1,12}(\.\d+)?$/;

const weightIn = (row: ProductRow) => {
  if (row.cell('Variant Grams') === undefined) return undefined;
  const grams = numberIn(row, 'Variant Grams', maxGrams, decimal) ?? null;
  if (grams !== null && grams < 0)
    throw new BadCell('Variant Grams', 'Nothing weighs less than nothing.');
  return grams;
};

const stockIn = (row: ProductRow, note: Note): CountedStock['levels'] => {
  const levels = levelsIn(row.cell('Inventory Levels') ?? '');
  if (!levels || levels.some(({ onHand }) => onHand > maxQuantity))
    throw new BadCell('Inventory Levels', 'Stock by place is written like “HL A-01: 12”.');
  if (levels.length > 0) return levels;
  const onHand = numberIn(row, 'Variant Inventory Qty', maxQuantity);
  if (onHand === undefined) return [];
  if (onHand < 0) note('Variant Inventory Qty', `${onHand} is less than nothing; booked as 0.`);
  return [{ onHand: Math.max(onHand, 0) }];
};
