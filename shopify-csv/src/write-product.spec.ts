import { describe, expect, it } from '@jest/globals';
import { columns, readHeader } from './columns.ts';
import { productRows } from './product-rows.ts';
import type { CatalogueProduct, CatalogueVariant } from './read-catalogue.ts';
import { readProduct } from './read-product.ts';
import { Seen } from './seen.ts';
import { rowsOf } from './write-product.ts';

const aVariant = (sku: string, facts: Partial<CatalogueVariant> = {}): CatalogueVariant => ({
  sku,
  name: 'One',
  price: { amountMinor: 1999, currency: 'EUR' },
  attributes: [],
  isActive: true,
  weightGrams: null,
  stockItem: null,
  ...facts,
});

const product: CatalogueProduct = {
  slug: 'tea',
  name: '=Tea "& more"',
  description: ' <b>not bold</b>\n\n& strong ',
  status: 'ARCHIVED',
  brand: { name: 'Kogge & Kontor' },
  categories: [{ id: 'a' }, { id: 'b' }],
  images: [
    { url: '/media/a.svg', alt: ' A ', width: 640, height: 480 },
    { url: 'https://x.test/b.jpg', alt: '', width: 1, height: 2 },
  ],
  variants: [
    aVariant('A', {
      attributes: ['Size', 'Colour', 'Cut', 'Fit'].map(name => ({ name, value: `-${name}` })),
      isActive: false,
      weightGrams: 0,
    }),
    aVariant('B', {
      attributes: [
        { name: 'Size', value: 'M' },
        { name: 'Title', value: ' odd ' },
      ],
      price: { amountMinor: 500, currency: 'JPY' },
    }),
    aVariant('C', {
      name: 'Bare',
      stockItem: {
        onHand: 5,
        levels: [{ onHand: 5, storageLocation: { code: 'A/1', warehouse: { code: 'HL' } } }],
      },
    }),
  ],
};
const paths = new Map([
  ['a', ['Tea', 'Black > Green']],
  ['b', ['Gifts']],
]);

const readBack = async (written: CatalogueProduct) => {
  const records = async function* () {
    for (const [i, cells] of rowsOf(written, paths).entries()) yield { line: i + 2, cells };
  };
  const tell = (problem: object) => {
    throw new Error(JSON.stringify(problem));
  };
  for await (const gathered of productRows(records(), readHeader(columns), tell))
    return readProduct(gathered, { currency: 'USD', seenSkus: new Seen(), tell })!;
  throw new Error('Nothing was read.');
};

describe('A product that is written', () => {
  it('is read back as it was', async () => {
    const { input, stock } = await readBack(product);

    expect(input).toEqual({
      slug: product.slug,
      name: product.name,
      description: product.description,
      brand: 'Kogge & Kontor',
      shelves: { paths: [{ names: ['Tea', 'Black > Green'] }, { names: ['Gifts'] }] },
      status: 'ARCHIVED',
      images: product.images,
      variants: product.variants.map(({ stockItem: _, ...variant }) => variant),
    });
    expect(stock.map(({ levels }) => levels)).toEqual([
      [],
      [],
      [{ warehouse: 'HL', location: 'A/1', onHand: 5 }],
    ]);
  });

  it('is read back without variants too, while it is a draft', async () => {
    const { input } = await readBack({ ...product, status: 'DRAFT', variants: [], images: [] });

    expect(input).toMatchObject({ status: 'DRAFT', variants: [], images: [] });
  });
});
