import { outOfCell } from './cells.ts';
import type { Column, Header } from './columns.ts';
import type { CsvRow } from './csv-rows.ts';
import type { Problem } from './problem.ts';
import { Seen } from './seen.ts';

/** A row of a product. A cell is undefined where the file has no such column; `exact` keeps the blanks around it. */
export type ProductRow = {
  line: number;
  cell(column: Column): string | undefined;
  exact(column: Column): string | undefined;
};

/** The rows of one product, which stand together. */
export type ProductRows = { handle: string; rows: ProductRow[] };

const maxRows = 400;

/** Puts the rows of each product together; a row that belongs to none is a problem. */
export async function* productRows(
  records: AsyncIterable<CsvRow>,
  header: Header,
  tell: (problem: Problem) => void,
): AsyncGenerator<ProductRows> {
  const seen = new Seen();
  let product: Gathering | undefined;
  let broken: unknown;
  try {
    for await (const record of records) {
      if (record.cells.every(cell => cell.trim() === '')) continue;
      const row = rowOf(header, record);
      const handle = slugOf(row.cell('Handle') ?? '');
      if (handle !== product?.handle) {
        if (product?.rows.length) yield product;
        product = { handle, rows: [], refusal: refusalOf(handle, seen.before(handle, row.line)) };
      }
      gather(product, row, record.cells.length - header.size, tell);
    }
  } catch (error) {
    broken = error;
  }
  // Also where the file breaks off: what was read of the last product is good.
  if (product?.rows.length) yield product;
  if (broken) throw broken;
}

type Gathering = ProductRows & { refusal: string | undefined };

const gather = (
  product: Gathering,
  row: ProductRow,
  surplus: number,
  tell: (problem: Problem) => void,
) => {
  const { line } = row;
  const leftOut = (problem: string, column?: Column) => {
    const sku = row.cell('Variant SKU');
    tell({ line, handle: product.handle, sku, column, problem, outcome: 'left out' });
  };
  if (product.refusal) leftOut(product.refusal, 'Handle');
  else if (surplus !== 0) {
    leftOut(
      `The row has ${Math.abs(surplus)} cells ${surplus < 0 ? 'fewer' : 'more'} than the header.`,
    );
    if (product.rows.length === 0) product.refusal = leftOutWith(line);
  } else if (product.rows.length === maxRows) {
    leftOut(`A product can have at most ${maxRows} rows.`);
  } else product.rows.push(row);
};

const refusalOf = (handle: string, before: number | undefined) => {
  if (handle === '') return 'A product needs a handle of letters or digits.';
  if (before === undefined) return undefined;
  return `The handle came before, in line ${before}; the rows of a product stand together.`;
};

/** Why a row goes with its product. */
export const leftOutWith = (line: number) => `Left out with line ${line}, its product’s first.`;

const rowOf = ({ places }: Header, { line, cells }: CsvRow): ProductRow => {
  const exact = (column: Column) => {
    const place = places.get(column);
    return place === undefined ? undefined : outOfCell(cells[place] ?? '');
  };
  return { line, exact, cell: column => exact(column)?.trim() };
};

const german: Record<string, string> = { ä: 'ae', ö: 'oe', ü: 'ue', ß: 'ss' };

/** A handle as an address here: lower case, letters without accents, hyphens between. */
const slugOf = (handle: string) =>
  handle
    .toLowerCase()
    .normalize('NFC')
    .replace(/[äöüß]/g, letter => german[letter]!)
    .normalize('NFD')
    .replace(/\p{Diacritic}/gu, '')
    .replace(/[^a-z0-9]+/g, '-')
    .slice(0, 120)
    .replace(/^-|-$/g, '');
