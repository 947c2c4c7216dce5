import { FileProblem } from './problem.ts';

// In the order an export writes them. The second name is the one of Shopify's newer template.
const names = {
  Handle: 'URL handle',
  Title: null,
  'Body (HTML)': 'Description',
  Vendor: null,
  Type: null,
  Tags: null,
  Published: 'Published on online store',
  'Option1 Name': null,
  'Option1 Value': null,
  'Option2 Name': null,
  'Option2 Value': null,
  'Option3 Name': null,
  'Option3 Value': null,
  'Variant SKU': 'SKU',
  'Variant Grams': 'Weight value (grams)',
  'Variant Inventory Qty': 'Inventory quantity',
  'Variant Price': 'Price',
  'Image Src': 'Product image URL',
  'Image Position': null,
  'Image Alt Text': 'Image alt text',
  Status: null,
  // Ours: what Shopify has no column for, so that nothing is lost on the way out and in again.
  Categories: null,
  'Variant Name': null,
  'Variant Currency': null,
  'Variant Active': null,
  'Variant Attributes': null,
  'Inventory Levels': null,
  'Image Width': null,
  'Image Height': null,
} as const;

/** A column that means something here. */
export type Column = keyof typeof names;

/** Every column that means something here, in the order of an export. */
export const columns = Object.keys(names) as Column[];

/** Where each column stands in a file, and which columns of it mean nothing here. */
export type Header = { size: number; places: ReadonlyMap<Column, number>; ignored: string[] };

const required: Column[] = ['Handle', 'Title', 'Variant SKU', 'Variant Price'];

const known = new Map(
  Object.entries(names).flatMap(([name, other]) =>
    [name, other ?? name].map(spelling => [spelling.toLowerCase(), name as Column] as const),
  ),
);

/** Reads a header; a file without the columns that every product needs is none of ours. */
export const readHeader = (cells: readonly string[]): Header => {
  const places = new Map<Column, number>();
  const ignored: string[] = [];
  cells.forEach((cell, place) => {
    const column = known.get(cell.trim().toLowerCase());
    if (!column) ignored.push(cell.trim());
    else if (places.has(column)) throw new FileProblem(1, `The column ${column} stands twice.`);
    else places.set(column, place);
  });
  const missing = required.filter(column => !places.has(column));
  if (missing.length > 0) throw new FileProblem(1, sentenceFor(missing, cells));
  return { size: cells.length, places, ignored: ignored.filter(name => name !== '') };
};

const sentenceFor = (missing: readonly Column[], cells: readonly string[]) => {
  const hint =
    cells.length === 1 && /[;\t]/.test(cells[0]!) ? ' The cells must be separated by commas.' : '';
  const found = cells.map(cell => cell.trim().slice(0, 40)).slice(0, 12);
  return `The header lacks ${missing.join(', ')}.${hint} It has: ${found.join(', ')}.`;
};
