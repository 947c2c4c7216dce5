import { aGuest, openAlone, staffWith } from '@hansa/chassis/testing';
import { afterAll, beforeAll, describe, expect, it } from '@jest/globals';
import { catalog } from '../src/subgraph.ts';

const keeper = staffWith('catalog:write');
let room: Awaited<ReturnType<typeof openAlone>>;

beforeAll(async () => {
  room = await openAlone(catalog);
});
afterAll(() => room.stop());

const mutation = `mutation($input: ImportProductsInput!) { importProducts(input: $input) {
  results { slug outcome product { id status name variants { sku name price { amountMinor } isActive } images { url alt width }
      brand { id name } categories { id name parent { name } } }
    refusal { __typename ... on SkuOfAnotherProduct { sku slug } } }
  errors { __typename } } }`;

const ask = async (products: object[], identity = keeper) => {
  const { data, errors } = await room.ask(identity, mutation, { input: { products } });
  return { ...data?.importProducts, fault: errors?.[0]?.extensions };
};
const bring = async (...products: object[]) => (await ask(products)).results;

const aVariant = (sku: string, facts: object = {}) => ({
  sku,
  name: 'One',
  price: { amountMinor: 1250, currency: 'EUR' },
  ...facts,
});
const aProduct = (slug: string, facts: object = {}) => ({
  slug,
  name: slug.toUpperCase(),
  status: 'ACTIVE',
  variants: [aVariant(`${slug}-1`)],
  ...facts,
});

/** What was told of a product; some of it nobody hears. */
const toldOf = async (id: string) => {
  const events = await room.sql<{ type: string }>(
    'select type from outbox_events where aggregate_id = $1',
    [id],
  );
  return events.map(({ type }) => type.split('.')[1]).sort();
};

describe('Importing products', () => {
  it('makes what is new, with its brand and categories, and puts it up for sale', async () => {
    const [result] = await bring(
      aProduct('mug', {
        brand: 'Holmvik',
        shelves: { paths: [{ names: ['Table', 'Cups'] }] },
        images: [{ url: 'https://pictures.hansa.test/mug.jpg', alt: 'A mug' }],
        variants: [aVariant('MUG-S', { name: 'Small' }), aVariant('MUG-L', { name: 'Large' })],
      }),
    );

    expect(result).toMatchObject({
      outcome: 'CREATED',
      refusal: null,
      product: {
        status: 'ACTIVE',
        brand: { name: 'Holmvik' },
        categories: [{ name: 'Cups', parent: { name: 'Table' } }],
        images: [{ url: 'https://pictures.hansa.test/mug.jpg', alt: 'A mug', width: 1000 }],
        variants: [{ sku: 'MUG-S' }, { sku: 'MUG-L' }],
      },
    });
    expect(await toldOf(result.product.id)).toEqual(['product-published']);
  });

  it('changes nothing and tells nothing when the same comes again', async () => {
    const jug = aProduct('jug', { brand: 'Havsull', shelves: { name: 'Jugs', tags: ['Table'] } });
    const [{ product }] = await bring(jug);
    const [again] = await bring(jug);

    expect(again).toMatchObject({ outcome: 'UNCHANGED', product });
    expect(await toldOf(product.id)).toEqual(['product-published']);
    expect(await room.sql('select version from products where id = $1', [product.id])).toEqual(
      await room.sql('select version from products where slug = $1', ['mug']),
    );
  });

  it('finds a variant by its SKU, adds what is new, leaves what is not named', async () => {
    const [{ product }] = await bring(
      aProduct('bowl', { variants: [aVariant('BOWL-1'), aVariant('BOWL-2')] }),
    );
    const [changed] = await bring(
      aProduct('bowl', {
        name: 'Bowl',
        variants: [
          aVariant('BOWL-2', { price: { amountMinor: 990, currency: 'EUR' } }),
          aVariant('BOWL-3'),
        ],
      }),
    );

    expect(changed).toMatchObject({
      outcome: 'UPDATED',
      product: {
        id: product.id,
        name: 'Bowl',
        variants: [
          { sku: 'BOWL-1', price: { amountMinor: 1250 } },
          { sku: 'BOWL-2', price: { amountMinor: 990 } },
          { sku: 'BOWL-3' },
        ],
      },
    });
    expect(await toldOf(product.id)).toEqual([
      'product-published',
      'product-updated',
      'variant-price-changed',
    ]);
  });

  it('archives what was for sale and is a draft outside, and tells so', async () => {
    const [{ product }] = await bring(aProduct('tray'));
    const [drafted] = await bring(aProduct('tray', { status: 'DRAFT' }));
    const [again] = await bring(aProduct('tray', { status: 'DRAFT' }));

    expect(drafted).toMatchObject({ outcome: 'UPDATED', product: { status: 'ARCHIVED' } });
    expect(again.outcome).toBe('UNCHANGED');
    expect(await toldOf(product.id)).toEqual(['product-archived', 'product-published']);
  });

  it('makes one archived that never was for sale here, and tells nobody', async () => {
    const [{ outcome, product }] = await bring(aProduct('relic', { status: 'ARCHIVED' }));

    expect([outcome, product.status]).toEqual(['CREATED', 'ARCHIVED']);
    expect(await toldOf(product.id)).toEqual([]);
  });

  it('leaves alone what is left out', async () => {
    const images = [{ url: '/media/a.svg', alt: 'A', width: 640, height: 480 }];
    const [{ product }] = await bring(
      aProduct('spoon', { brand: 'Holmvik', shelves: { name: 'Cutlery' }, images }),
    );
    const { status: _, ...less } = aProduct('spoon');
    const [again] = await bring(less);
    const [sameImage] = await bring({ ...less, images: [{ url: '/media/a.svg' }] });

    expect(again).toMatchObject({ outcome: 'UNCHANGED', product });
    expect(sameImage.outcome).toBe('UNCHANGED');
  });

  it('refuses what cannot be and takes the others', async () => {
    await bring(aProduct('owner', { variants: [aVariant('OWNED')] }));
    const results = await bring(
      aProduct('thief', { variants: [aVariant('OWNED')] }),
      aProduct('first', { variants: [aVariant('SHARED')] }),
      aProduct('second', { variants: [aVariant('SHARED')] }),
      aProduct('twice', { variants: [aVariant('TWICE'), aVariant('TWICE')] }),
      aProduct('empty', { variants: [aVariant('EMPTY', { isActive: false })] }),
    );

    expect(results.map(({ outcome, refusal }: any) => [outcome, refusal])).toEqual([
      ['REFUSED', { __typename: 'SkuOfAnotherProduct', sku: 'OWNED', slug: 'owner' }],
      ['CREATED', null],
      ['REFUSED', { __typename: 'SkuOfAnotherProduct', sku: 'SHARED', slug: 'first' }],
      ['REFUSED', { __typename: 'SkuTaken' }],
      ['REFUSED', { __typename: 'ProductHasNoVariants' }],
    ]);
    expect(await room.sql(`select 1 from products where slug in ('thief', 'empty')`)).toEqual([]);
  });

  it('changes nothing of a known product that it refuses', async () => {
    const variants = (from: number) =>
      Array.from({ length: 60 }, (_, i) => aVariant(`MANY-${from + i}`));
    await bring(aProduct('many', { variants: variants(0) }));
    const [refused] = await bring(aProduct('many', { name: 'Changed', variants: variants(60) }));

    expect(refused.refusal.__typename).toBe('TooManyOf');
    const rows = await room.sql(`select name, version from products where slug = 'many'`);
    expect(rows).toEqual([{ name: 'MANY', version: 2 }]);
  });

  it('refuses a batch that names a product twice', async () => {
    const { results, errors } = await ask([aProduct('pair'), aProduct('pair')]);

    expect(results).toBeNull();
    expect(errors).toEqual([{ __typename: 'ProductNamedTwice' }]);
  });

  it('makes no shelf of a tag, but uses one that is there', async () => {
    await bring(aProduct('shelf', { shelves: { paths: [{ names: ['Gifts'] }] } }));
    const [{ product }] = await bring(
      aProduct('tagged', { shelves: { name: 'Toys', tags: ['gifts', 'blue', 'sale'] } }),
    );

    expect(product.categories.map(({ name }: any) => name)).toEqual(['Toys', 'Gifts']);
  });

  it('keeps a product with the one of two brands by one name that it has', async () => {
    const create = `mutation { createBrand(input: { name: "Zwilling" }) { brand { id } } }`;
    await room.ask(keeper, create);
    const { data } = await room.ask(keeper, create);
    const second = data!.createBrand.brand.id;
    await bring(aProduct('knife', { brand: 'Zwilling' }));
    await room.sql(`update products set brand_id = $1 where slug = 'knife'`, [second]);

    const [again] = await bring(aProduct('knife', { brand: 'Zwilling' }));

    expect(again).toMatchObject({ outcome: 'UNCHANGED', product: { brand: { id: second } } });
  });

  it.each([
    ['with a new brand and category', { brand: 'Crowd & Co', shelves: { name: 'Crowded' } }],
    ['alone', {}],
  ])('makes products %s once, however many bring them at once', async (how, facts) => {
    const name = how.split(' ')[0];
    const batch = Array.from({ length: 20 }, (_, i) => aProduct(`crowd-${name}-${i}`, facts));
    const answers = await Promise.all(Array.from({ length: 6 }, () => ask(batch)));

    expect(answers.map(({ fault }) => fault)).toEqual(Array(6).fill(undefined));
    const created = answers.flatMap(({ results }) =>
      results.filter(({ outcome }: any) => outcome === 'CREATED'),
    );
    expect(created).toHaveLength(20);
    const [counts] =
      await room.sql(`select (select count(*)::int from brands where name = 'Crowd & Co') as brands,
      (select count(*)::int from categories where name = 'Crowded') as categories`);
    expect(counts).toEqual({ brands: 1, categories: 1 });
  });

  it('is for staff who keep the catalog', async () => {
    expect((await ask([aProduct('no')], aGuest() as never)).fault).toMatchObject({
      code: 'FORBIDDEN',
    });
  });

  it('takes fifty at most', async () => {
    const many = Array.from({ length: 51 }, (_, i) => aProduct(`too-${i}`));

    expect((await ask(many)).fault).toEqual({ code: 'BAD_USER_INPUT', field: 'input.products' });
  });
});
