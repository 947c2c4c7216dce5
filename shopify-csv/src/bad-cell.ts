import type { Column } from './columns.ts';
import type { ProductRow } from './product-rows.ts';

/** A cell that cannot be taken as it is. */
export class BadCell extends Error {
  readonly column: Column;

  constructor(column: Column, sentence: string) {
    super(sentence);
    this.column = column;
  }
}

/** Tells of a cell that was taken, but not as it is. */
export type Note = (column: Column, sentence: string) => void;

/** The text of a cell, within the length that the shop takes. */
export const textIn = (row: ProductRow, column: Column, maxLength: number) => {
  const text = row.cell(column);
  if (text && text.length > maxLength)
    throw new BadCell(column, `The text is longer than ${maxLength} characters.`);
  return text;
};

const whole = /^-?\d{1,12}(\.0+)?$/;

/** The whole number of a cell; undefined when the cell is empty. */
export const numberIn = (row: ProductRow, column: Column, max: number, form = whole) => {
  const text = row.cell(column);
  if (!text) return undefined;
  if (!form.test(text)) throw new BadCell(column, `“${text.slice(0, 40)}” is no such number.`);
  const number = Math.round(Number(text));
  if (number > max) throw new BadCell(column, `${text} is more than ${max}.`);
  return number;
};

/** What a cell of TRUE and FALSE says; undefined when it is empty. */
export const yesOrNo = (row: ProductRow, column: Column) => {
  const text = row.cell(column)?.toLowerCase();
  if (!text) return undefined;
  if (text !== 'true' && text !== 'false')
    throw new BadCell(column, `“${text.slice(0, 40)}” is neither TRUE nor FALSE.`);
  return text === 'true';
};
