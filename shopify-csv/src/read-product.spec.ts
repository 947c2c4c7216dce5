import { describe, expect, it } from '@jest/globals';
import { stringify } from 'csv-stringify/sync';
import { type Column, readHeader } from './columns.ts';
import { csvRows } from './csv-rows.ts';
import type { Problem } from './problem.ts';
import type { ReadProduct } from './product-input.ts';
import { productRows } from './product-rows.ts';
import { readProduct } from './read-product.ts';
import { Seen } from './seen.ts';

type Cells = Partial<Record<Column, string>>;

const readText = async (text: string) => {
  const problems: Problem[] = [];
  const products: ReadProduct[] = [];
  const tell = (problem: Problem) => problems.push(problem);
  const chunks = async function* () {
    yield Buffer.from(text);
  };
  const rows = csvRows(chunks());
  const header = readHeader((await rows.next()).value?.cells ?? []);
  const reading = { currency: 'EUR', seenSkus: new Seen(), tell };
  for await (const gathered of productRows(rows, header, tell)) {
    const product = readProduct(gathered, reading);
    if (product) products.push(product);
  }
  return { products, problems, told: problems.map(({ line, column }) => [line, column]) };
};

const read = (...rows: Cells[]) => {
  const needed: Column[] = ['Handle', 'Title', 'Variant SKU', 'Variant Price'];
  const columns = [...new Set([...needed, ...rows.flatMap(row => Object.keys(row) as Column[])])];
  return readText(stringify([columns, ...rows.map(row => columns.map(name => row[name] ?? ''))]));
};

const tea: Cells = { Handle: 'tea', Title: 'Tea', 'Variant SKU': 'T-1', 'Variant Price': '5.00' };
const more = (sku: string, facts: Cells = {}): Cells => ({
  Handle: 'tea',
  'Variant SKU': sku,
  'Variant Price': '5.00',
  ...facts,
});

describe('A product of a file', () => {
  it('is all of its rows: variants by their options, pictures by their place', async () => {
    const { products, problems } = await read(
      {
        ...tea,
        'Body (HTML)': '<p>Strong.</p>',
        Vendor: 'Kontor',
        Type: 'Teas',
        Tags: 'black, strong',
        Status: 'active',
        Published: 'true',
        'Option1 Name': 'Weight',
        'Option1 Value': '100 g',
        'Variant Grams': '119.6',
        'Variant Inventory Qty': '7',
        'Image Src': 'https://x.test/2.jpg',
        'Image Position': '2',
      },
      more('T-2', { 'Option1 Value': '250 g' }),
      { Handle: 'tea', 'Image Src': 'https://x.test/1.jpg', 'Image Position': '1' },
    );

    expect(problems).toEqual([]);
    expect(products).toMatchObject([
      {
        line: 2,
        input: {
          slug: 'tea',
          name: 'Tea',
          description: 'Strong.',
          brand: 'Kontor',
          shelves: { name: 'Teas', tags: ['black', 'strong'] },
          status: 'ACTIVE',
          images: [{ url: 'https://x.test/1.jpg' }, { url: 'https://x.test/2.jpg' }],
          variants: [
            {
              sku: 'T-1',
              name: '100 g',
              price: { amountMinor: 500, currency: 'EUR' },
              attributes: [{ name: 'Weight', value: '100 g' }],
              weightGrams: 120,
            },
            { sku: 'T-2', attributes: [{ name: 'Weight', value: '250 g' }], weightGrams: null },
          ],
        },
        stock: [
          { sku: 'T-1', levels: [{ onHand: 7 }] },
          { sku: 'T-2', levels: [] },
        ],
      },
    ]);
  });

  it('says nothing of what the file has no column for', async () => {
    const { products } = await read(tea);

    expect(JSON.parse(JSON.stringify(products[0]!.input))).toEqual({
      slug: 'tea',
      name: 'Tea',
      variants: [
        { sku: 'T-1', name: 'Tea', price: { amountMinor: 500, currency: 'EUR' }, attributes: [] },
      ],
    });
  });

  it('without options has one variant by its own name', async () => {
    const option = { 'Option1 Name': 'Title', 'Option1 Value': 'Default Title' };
    const { products } = await read({ ...tea, ...option });

    expect(products[0]!.input.variants).toMatchObject([{ name: 'Tea', attributes: [] }]);
  });

  it.each([
    ['active', 'true', 'ACTIVE'],
    ['active', 'false', 'DRAFT'],
    ['draft', 'true', 'DRAFT'],
    ['Archived', 'false', 'ARCHIVED'],
    ['', 'TRUE', 'ACTIVE'],
    ['', 'false', 'DRAFT'],
    ['', '', undefined],
  ])('that is %j and published %j is to be %s', async (Status, Published, status) => {
    expect((await read({ ...tea, Status, Published })).products[0]!.input.status).toBe(status);
  });

  it.each([
    ['Teapot', 'teapot'],
    ['Grüne_Größe', 'gruene-groesse'],
    ['--a  b--', 'a-b'],
    [`${'x'.repeat(119)}-yz`, 'x'.repeat(119)],
  ])('with the handle %s has the address %s', async (Handle, slug) => {
    expect((await read({ ...tea, Handle })).products[0]!.input.slug).toBe(slug);
  });
});

describe('A bad cell', () => {
  it.each<[Column, string]>([
    ['Variant SKU', ''],
    ['Variant SKU', 'no good'],
    ['Variant SKU', 'T-1'],
    ['Variant Price', '12,50'],
    ['Variant Price', '-1'],
    ['Variant Price', 'abc'],
    ['Variant Price', ''],
    ['Variant Currency', 'EURO'],
    ['Variant Grams', 'heavy'],
    ['Variant Grams', '-1'],
    ['Variant Inventory Qty', 'some'],
    ['Variant Inventory Qty', '2.5'],
    ['Variant Inventory Qty', '2000000000'],
    ['Inventory Levels', 'here'],
    ['Variant Attributes', '{'],
    ['Variant Active', 'maybe'],
    ['Option1 Value', 'x'.repeat(201)],
  ])('in %s (%j) leaves its row out and takes the others', async (column, value) => {
    const { products, told } = await read(tea, more('T-2', { [column]: value }), more('T-3'));

    expect(told).toEqual([[3, column]]);
    expect(products[0]!.input.variants.map(({ sku }) => sku)).toEqual(['T-1', 'T-3']);
  });

  it.each<[Column, string]>([
    ['Title', ''],
    ['Title', 'x'.repeat(201)],
    ['Vendor', 'x'.repeat(121)],
    ['Status', 'gone'],
    ['Published', 'perhaps'],
  ])('in %s of the first row leaves the product out', async (column, value) => {
    const { products, told } = await read({ ...tea, [column]: value }, more('T-2'));

    expect(told).toEqual([
      [2, column],
      [3, 'Handle'],
    ]);
    expect(products).toEqual([]);
  });

  it('of a picture leaves only that out', async () => {
    const { products, told } = await read({ ...tea, 'Image Src': 'http://x.test/a.jpg' });

    expect(told).toEqual([[2, 'Image Src']]);
    expect(products[0]!.input).toMatchObject({ images: [], variants: [{ sku: 'T-1' }] });
  });

  it('that is too much for the shop is told and taken in part', async () => {
    const { products, problems } = await read({
      ...tea,
      'Body (HTML)': 'x'.repeat(9_000),
      'Variant Inventory Qty': '-3',
    });

    expect(problems.map(({ outcome }) => outcome)).toEqual(['taken', 'taken']);
    expect(products[0]!.input.description).toHaveLength(8_000);
    expect(products[0]!.stock).toEqual([{ sku: 'T-1', levels: [{ onHand: 0 }] }]);
  });
});

describe('Rows', () => {
  it('of a product that came before are left out', async () => {
    const { products, problems } = await read(
      tea,
      { ...tea, Handle: 'cup', 'Variant SKU': 'C' },
      more('T-2'),
    );

    expect(products.map(({ input }) => input.slug)).toEqual(['tea', 'cup']);
    expect(problems).toMatchObject([{ line: 4, problem: expect.stringContaining('in line 2') }]);
  });

  it('with a SKU of another product of the file are left out', async () => {
    const { problems } = await read(tea, { ...tea, Handle: 'cup' });

    expect(problems).toMatchObject([
      { line: 3, column: 'Variant SKU', problem: expect.stringContaining('in line 2') },
    ]);
  });

  it('with too few cells are left out, with their product where it is its first', async () => {
    const head = 'Handle,Title,Variant SKU,Variant Price';
    const { products, told } = await readText(
      `${head}\ntea,Tea,T-1\ntea,,T-2,5\ncup,Cup,C-1,5\ncup,,C-2\n,,,\n,Nobody,N-1,5\n`,
    );

    expect(told).toEqual([
      [2, undefined],
      [3, 'Handle'],
      [5, undefined],
      [7, 'Handle'],
    ]);
    expect(products.map(({ input }) => input.slug)).toEqual(['cup']);
  });

  it('beyond a hundred variants or twenty pictures are left out', async () => {
    const { products, problems } = await read(
      tea,
      ...Array.from({ length: 110 }, (_, i) =>
        more(`M-${i}`, { 'Image Src': `https://x.test/${i}.jpg` }),
      ),
    );

    expect(products[0]!.input.variants).toHaveLength(100);
    expect(products[0]!.input.images).toHaveLength(20);
    expect(problems.filter(({ column }) => column === 'Variant SKU')).toHaveLength(11);
  });
});
