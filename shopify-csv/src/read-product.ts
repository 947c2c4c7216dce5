import { BadCell, type Note } from './bad-cell.ts';
import type { Problem } from './problem.ts';
import type { ReadProduct } from './product-input.ts';
import { leftOutWith, type ProductRow, type ProductRows } from './product-rows.ts';
import { readFacts } from './read-facts.ts';
import { readImages } from './read-images.ts';
import { isVariantRow, readVariant } from './read-variant.ts';
import type { Seen } from './seen.ts';

export type Reading = {
  currency: string;
  seenSkus: Seen;
  tell: (problem: Problem) => void;
};

const maxVariants = 100;

/** Reads a product. What cannot be taken is told and left out; undefined when nothing is left to sell. */
export const readProduct = (
  { handle, rows }: ProductRows,
  reading: Reading,
): ReadProduct | undefined => {
  const first = rows[0]!;
  const told = telling(handle, reading);
  try {
    const facts = readFacts(handle, first, told.note(first));
    const read = readVariants(rows, told, reading);
    // A draft may be without any, as long as none was meant to be there.
    const isBare = facts.status === 'DRAFT' && !rows.some(isVariantRow);
    if (read.length === 0 && !isBare)
      throw new BadCell('Variant SKU', 'The product has no variant left.');
    return {
      input: {
        ...facts,
        images: readImages(rows, told.leaveOut),
        variants: read.map(({ variant }) => variant),
      },
      stock: read.map(({ stock }) => stock),
      line: first.line,
      lineOfSku: new Map(read.map(({ variant, line }) => [variant.sku, line])),
    };
  } catch (error) {
    told.leaveOut(first, error);
    for (const row of rows.slice(1))
      told.leaveOut(row, new BadCell('Handle', leftOutWith(first.line)));
    return undefined;
  }
};

type Telling = ReturnType<typeof telling>;

const telling = (handle: string, { tell }: Reading) => {
  const leftOut = new Set<ProductRow>();
  const problem = (row: ProductRow, { column, message }: BadCell, outcome: Problem['outcome']) => {
    const sku = row.cell('Variant SKU') || undefined;
    tell({ line: row.line, handle, sku, column, problem: message, outcome });
  };
  return {
    note:
      (row: ProductRow): Note =>
      (column, sentence) =>
        problem(row, new BadCell(column, sentence), 'taken'),
    leaveOut: (row: ProductRow, error: unknown) => {
      if (!(error instanceof BadCell)) throw error;
      // The first reason is the one to mend.
      if (!leftOut.has(row)) problem(row, error, 'left out');
      leftOut.add(row);
    },
  };
};

const readVariants = (
  rows: readonly ProductRow[],
  told: Telling,
  { currency, seenSkus }: Reading,
) => {
  const variants: (ReturnType<typeof readVariant> & { line: number })[] = [];
  for (const row of rows.filter(isVariantRow)) {
    const { line } = row;
    try {
      if (variants.length === maxVariants)
        throw new BadCell('Variant SKU', `A product can have at most ${maxVariants} variants.`);
      const read = readVariant(row, rows[0]!, { currency, note: told.note(row) });
      const before = seenSkus.before(read.variant.sku, line);
      if (before !== undefined)
        throw new BadCell('Variant SKU', `The SKU came before, in line ${before}.`);
      variants.push({ ...read, line });
    } catch (error) {
      told.leaveOut(row, error);
    }
  }
  return variants;
};
