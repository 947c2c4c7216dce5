import { BadCell, type Note, textIn, yesOrNo } from './bad-cell.ts';
import { pathsIn } from './cells.ts';
import { plainText } from './plain-text.ts';
import type { ProductInput } from './product-input.ts';
import type { ProductRow } from './product-rows.ts';

const maxDescriptionLength = 8_000;
const maxTags = 250;
const maxTagLength = 255;

/** What the first row says of the whole product. */
export const readFacts = (handle: string, first: ProductRow, note: Note) => {
  const name = textIn(first, 'Title', 200);
  if (!name) throw new BadCell('Title', 'The first row of a product needs a title.');
  const brand = textIn(first, 'Vendor', 120);
  return {
    slug: handle,
    name,
    description: descriptionIn(first, note),
    brand: brand === '' ? null : brand,
    shelves: shelvesIn(first),
    status: statusIn(first),
  } satisfies Partial<ProductInput>;
};

const descriptionIn = (first: ProductRow, note: Note) => {
  const body = first.exact('Body (HTML)');
  const text = body === undefined ? undefined : plainText(body);
  if (!text || text.length <= maxDescriptionLength) return text;
  note('Body (HTML)', `Cut after ${maxDescriptionLength} characters.`);
  return text.slice(0, maxDescriptionLength).toWellFormed();
};

const shelvesIn = (first: ProductRow) => {
  const cells = [first.cell('Categories'), first.cell('Type'), first.cell('Tags')];
  if (cells.every(cell => cell === undefined)) return undefined;
  const paths = pathsIn(cells[0] ?? '');
  if (paths.length > 20 || paths.some(names => names.length > 8 || names.some(tooLong)))
    throw new BadCell('Categories', 'A product has at most 20 categories, each 8 deep.');
  if (paths.length > 0) return { paths: paths.map(names => ({ names })) };
  const tags = (cells[2] ?? '').split(',').map(tag => tag.trim());
  return {
    name: textIn(first, 'Type', 120) || null,
    tags: tags.filter(tag => tag !== '' && tag.length <= maxTagLength).slice(0, maxTags),
  };
};

const tooLong = (name: string) => name.length > 120;

const statuses = { active: 'ACTIVE', draft: 'DRAFT', archived: 'ARCHIVED' } as const;

// What is active but not published on the shop's pages is not for sale here either.
const statusIn = (first: ProductRow) => {
  const text = first.cell('Status')?.toLowerCase();
  const isPublished = yesOrNo(first, 'Published');
  if (!text) return isPublished === undefined ? undefined : isPublished ? 'ACTIVE' : 'DRAFT';
  const status = statuses[text as keyof typeof statuses];
  if (!Object.hasOwn(statuses, text))
    throw new BadCell('Status', `“${text.slice(0, 40)}” is none of active, draft and archived.`);
  return status === 'ACTIVE' && isPublished === false ? 'DRAFT' : status;
};
