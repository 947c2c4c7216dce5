import { eventually } from '@hansa/chassis/eventually';
import { aGuest, openAlone, staffWith } from '@hansa/chassis/testing';
import { afterAll, beforeAll, describe, expect, it } from '@jest/globals';
import { catalog } from '../src/subgraph.ts';

const keeper = staffWith('catalog:write');
let room: Awaited<ReturnType<typeof openAlone>>;

beforeAll(async () => {
  room = await openAlone(catalog);
});
afterAll(() => room.stop());

const change = async (operation: string, subject: string, input: object) => {
  const type = `${operation[0]!.toUpperCase()}${operation.slice(1)}Input`;
  const { data } = await room.ask(
    keeper,
    `mutation($input: ${type}!) { ${operation}(input: $input) { ${subject} errors { __typename } } }`,
    { input },
  );
  return data?.[operation] as any;
};

let skus = 0;
const forSale = async (name: string, facts: object = {}, sku = `FIND-${++skus}`) => {
  const { product } = await change('createProduct', 'product { id slug }', { name, ...facts });
  const price = { amountMinor: 100, currency: 'EUR' };
  const variant = { productId: product.id, sku, name: 'One', price };
  await change('addProductVariant', 'productVariant { id }', variant);
  await change('publishProduct', 'product { id }', { id: product.id });
  return product as { id: string; slug: string };
};

const aShelf = async (name: string) =>
  (await change('createCategory', 'category { id slug }', { name })).category;
const aBrand = async (name: string) =>
  (await change('createBrand', 'brand { id slug }', { name })).brand;

describe('Products', () => {
  const found = async (nameOrSku: string, identity = keeper) => {
    const { data, errors } = await room.ask(
      identity,
      'query($filter: ProductFilter) { products(filter: $filter, sort: NAME) { nodes { name } totalCount } }',
      { filter: { nameOrSku } },
    );
    if (errors) return errors[0]!.extensions!.field;
    return data!.products.nodes.map(({ name }: { name: string }) => name);
  };

  it('are found by a part of their name, or of a SKU, in any case', async () => {
    await forSale('Tall Lantern', {}, 'LNT-900');
    await forSale('Wick', {}, 'WICK-FOR-LANTERN');
    await forSale('Mug');

    expect(await found('lanTERN')).toEqual(['Tall Lantern', 'Wick']);
    expect(await found('nt-90')).toEqual(['Tall Lantern']);
  });

  it('are found by what is typed and nothing else', async () => {
    await forSale('100% wool');
    await forSale('100 needles');

    expect(await found('100%')).toEqual(['100% wool']);
    expect(await found('1__')).toEqual([]);
    expect(await found('\\\\\\')).toEqual([]);
  });

  it('are looked for by three letters at least, and drafts by staff alone', async () => {
    await change('createProduct', 'product { id }', { name: 'Secret Samovar' });

    expect(await found('La')).toBe('filter.nameOrSku');
    expect(await found('samovar')).toEqual(['Secret Samovar']);
    expect(await found('samovar', aGuest())).toEqual([]);
  });
});

describe('Related products', () => {
  const relatedTo = async (slug: string, first = 4) => {
    const { data } = await room.ask(
      aGuest(),
      'query($slug: String!, $first: Int) { productBySlug(slug: $slug) { related(first: $first) { name } } }',
      { slug, first },
    );
    return data!.productBySlug.related.map(({ name }: { name: string }) => name);
  };

  it('stand on the same shelves, are for sale, and those that share most come first', async () => {
    const [tea, pots, garden] = [await aShelf('Tea'), await aShelf('Pots'), await aShelf('Garden')];
    const teapot = await forSale('Teapot', { categoryIds: [tea.id, pots.id] });
    await forSale('Assam', { categoryIds: [tea.id] });
    await forSale('Other teapot', { categoryIds: [tea.id, pots.id] });
    await forSale('Spade', { categoryIds: [garden.id] });
    await change('createProduct', 'product { id }', { name: 'Draft', categoryIds: [tea.id] });

    expect(await relatedTo(teapot.slug)).toEqual(['Other teapot', 'Assam']);
    expect(await relatedTo(teapot.slug, 1)).toEqual(['Other teapot']);
  });

  it('are none where a product stands on no shelf', async () => {
    const lonely = await forSale('Lonely');

    expect(await relatedTo(lonely.slug)).toEqual([]);
  });
});

describe('Another name', () => {
  const toldOf = (id: string) =>
    room.told.filter(
      ({ type, aggregateId }) => aggregateId === id && type === 'catalog.product-updated.v1',
    );

  it('of a brand is told of all its products for sale, so that they are found under it', async () => {
    const brand = await aBrand('Havsul');
    const towel = await forSale('Towel', { brandId: brand.id });

    const { brand: renamed } = await change('updateBrand', 'brand { name slug }', {
      id: brand.id,
      name: 'Havsull',
    });

    expect(renamed).toEqual({ name: 'Havsull', slug: brand.slug });
    await eventually(() =>
      expect(toldOf(towel.id)).toMatchObject([
        { aggregateVersion: 4, data: { brandName: 'Havsull' } },
      ]),
    );
  });

  it('of a category is told too, and another address, but not the same again', async () => {
    const shelf = await aShelf('Lamps');
    const lamp = await forSale('Lamp', { categoryIds: [shelf.id] });

    await change('updateCategory', 'category { id }', { id: shelf.id, slug: 'lights' });
    await change('updateCategory', 'category { id }', { id: shelf.id, slug: 'lights' });
    await change('updateCategory', 'category { id }', { id: shelf.id, name: 'Lights' });

    await eventually(() => expect(toldOf(lamp.id)).toHaveLength(2));
    expect(toldOf(lamp.id)).toMatchObject([
      { data: { categoryNames: ['Lamps'], categorySlugs: ['lights'] } },
      { data: { categoryNames: ['Lights'], categorySlugs: ['lights'] } },
    ]);
  });

  it('does not take an address that is another’s, and is for what is there', async () => {
    const [one, other] = [await aBrand('One'), await aBrand('Other')];
    const shelf = await aShelf('Shelf');
    const unknown = '018f6b2e-1111-7000-8000-000000000000';

    const taken = await change('updateBrand', 'brand { id }', { id: one.id, slug: other.slug });
    const own = await change('updateBrand', 'brand { slug }', { id: one.id, slug: one.slug });
    const none = await change('updateBrand', 'brand { id }', { id: unknown, name: 'X' });
    const noShelf = await change('updateCategory', 'category { id }', { id: unknown, name: 'X' });
    const free = await change('updateCategory', 'category { slug }', {
      id: shelf.id,
      slug: 'mine',
    });

    expect(taken).toEqual({ brand: null, errors: [{ __typename: 'SlugTaken' }] });
    expect(own.brand.slug).toBe(one.slug);
    expect(none.errors).toEqual([{ __typename: 'BrandNotFound' }]);
    expect(noShelf.errors).toEqual([{ __typename: 'CategoryNotFound' }]);
    expect(free.category.slug).toBe('mine');
  });
});
