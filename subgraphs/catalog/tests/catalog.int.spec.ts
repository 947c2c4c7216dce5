import { eventually } from '@hansa/chassis/eventually';
import { aGuest, aStranger, openAlone, staffWith } from '@hansa/chassis/testing';
import { afterAll, beforeAll, describe, expect, it } from '@jest/globals';
import { catalog } from '../src/subgraph.ts';

const keeper = staffWith('catalog:write');
let room: Awaited<ReturnType<typeof openAlone>>;

beforeAll(async () => {
  room = await openAlone(catalog);
});
afterAll(() => room.stop());

const refusals = '{ __typename ... on DomainError { message } }';

const change = async (operation: string, subject: string, input: object, identity = keeper) => {
  const type = `${operation[0]!.toUpperCase()}${operation.slice(1)}Input`;
  const { data, errors } = await room.ask(
    identity,
    `mutation($input: ${type}!) { ${operation}(input: $input) { ${subject} errors ${refusals} } }`,
    { input },
  );
  return { ...data?.[operation], fault: errors?.[0]?.extensions?.code };
};

const aDraft = async (name: string) =>
  (await change('createProduct', 'product { id slug status }', { name })).product;

let skus = 0;
const aVariantOf = async (productId: string, facts: object = {}) =>
  (
    await change('addProductVariant', 'productVariant { id sku }', {
      productId,
      sku: `SKU-${++skus}`,
      name: 'One',
      price: { amountMinor: 1250, currency: 'EUR' },
      ...facts,
    })
  ).productVariant;

const published = async (name: string) => {
  const product = await aDraft(name);
  const variant = await aVariantOf(product.id);
  await change('publishProduct', 'product { id }', { id: product.id });
  return { product, variant };
};

describe('A product', () => {
  it('starts as a draft with a slug of its name, numbered when taken', async () => {
    const first = await aDraft('Grüner Tee');
    const second = await aDraft('Grüner Tee');

    expect(first).toMatchObject({ slug: 'gruener-tee', status: 'DRAFT' });
    expect(second.slug).toBe('gruener-tee-2');
  });

  it('cannot have a given slug twice', async () => {
    await change('createProduct', 'product { id }', { name: 'A', slug: 'only-once' });

    const again = await change('createProduct', 'product { id }', { name: 'B', slug: 'only-once' });

    expect(again.product).toBeNull();
    expect(again.errors).toEqual([
      { __typename: 'SlugTaken', message: 'The slug only-once is taken.' },
    ]);
  });

  it('gets a slug of its own each, also when twenty are created at once', async () => {
    const drafts = await Promise.all(Array.from({ length: 20 }, () => aDraft('Same name')));

    expect(new Set(drafts.map(({ slug }) => slug)).size).toBe(20);
  });

  it('is not published without a variant, and not twice', async () => {
    const draft = await aDraft('Empty');
    const empty = await change('publishProduct', 'product { id }', { id: draft.id });
    await aVariantOf(draft.id);
    const full = await change('publishProduct', 'product { status }', { id: draft.id });
    const again = await change('publishProduct', 'product { status }', { id: draft.id });

    expect(empty.errors[0].__typename).toBe('ProductHasNoVariants');
    expect(full.product.status).toBe('ACTIVE');
    expect(again.errors[0].__typename).toBe('IllegalTransition');
  });

  it('is told to those who search, with all that can be searched', async () => {
    const { product, variant } = await published('Loud');

    const told = await eventually(() => {
      const envelope = room.told.find(
        ({ type, aggregateId }) =>
          type === 'catalog.product-published.v1' && aggregateId === product.id,
      );
      expect(envelope).toBeDefined();
      return envelope!;
    });

    expect(told.data).toMatchObject({
      name: 'Loud',
      variants: [{ sku: variant.sku, price: { amountMinor: 1250, currency: 'EUR' } }],
    });
  });

  it('tells a new price of one that is for sale', async () => {
    const { product, variant } = await published('Dear');

    await change('changeVariantPrice', 'productVariant { id }', {
      productVariantId: variant.id,
      price: { amountMinor: 999, currency: 'EUR' },
    });

    await eventually(() =>
      expect(
        room.told.filter(
          ({ type, aggregateId }) => aggregateId === product.id && type.includes('updated'),
        ),
      ).toMatchObject([{ data: { variants: [{ price: { amountMinor: 999 } }] } }]),
    );
  });
});

describe('A SKU', () => {
  it('is one variant’s alone', async () => {
    const draft = await aDraft('Twice');
    const { sku } = await aVariantOf(draft.id);

    const again = await change('addProductVariant', 'productVariant { id }', {
      productId: draft.id,
      sku,
      name: 'Two',
      price: { amountMinor: 1, currency: 'EUR' },
    });

    expect(again.errors[0].__typename).toBe('SkuTaken');
  });

  it('never changes, by the database too', async () => {
    const { variant } = await published('Fixed');

    await expect(
      room.sql('update product_variants set sku = $1 where id = $2', ['OTHER', variant.id]),
    ).rejects.toThrow('A SKU never changes.');
  });
});

describe('Whoever looks', () => {
  const product = '{ id status variants { sku } priceRange { min { amountMinor } } }';

  it('sees what is for sale without a session, and no drafts', async () => {
    const { product: onSale } = await published('Seen');
    const draft = await aDraft('Hidden');

    const { data } = await room.ask(
      aStranger,
      `query($a: ID!, $b: ID!) { a: product(id: $a) ${product} b: product(id: $b) ${product} }`,
      { a: onSale.id, b: draft.id },
    );

    expect(data!.a).toMatchObject({ status: 'ACTIVE', priceRange: { min: { amountMinor: 1250 } } });
    expect(data!.b).toBeNull();
  });

  it('finds an archived product by reference only', async () => {
    const { product: old } = await published('Old');
    await change('archiveProduct', 'product { id }', { id: old.id });

    const { data } = await room.ask(
      aGuest(),
      `query($id: ID!, $refs: [_Any!]!) {
        product(id: $id) { id }
        _entities(representations: $refs) { ... on Product { status } }
      }`,
      { id: old.id, refs: [{ __typename: 'Product', id: old.id }] },
    );

    expect(data).toEqual({ product: null, _entities: [{ status: 'ARCHIVED' }] });
  });

  it('pages through products by key', async () => {
    await Promise.all(Array.from({ length: 5 }, (_, i) => published(`Page ${i}`)));
    const list =
      'query($after: String) { products(first: 3, after: $after, sort: NAME) { nodes { id } totalCount pageInfo { hasNextPage endCursor } } }';
    const seen: string[] = [];
    let after: string | null = null;
    let total = 0;
    do {
      const { data }: any = await room.ask(aStranger, list, { after });
      seen.push(...data.products.nodes.map(({ id }: { id: string }) => id));
      total = data.products.totalCount;
      after = data.products.pageInfo.hasNextPage ? data.products.pageInfo.endCursor : null;
    } while (after);

    expect(seen.length).toBe(total);
    expect(new Set(seen).size).toBe(total);
  });

  it.each([
    ['first: 0', 'first'],
    ['first: -1', 'first'],
    ['first: 1000000', 'first'],
    ['after: "nonsense"', 'after'],
    ['after: "WyJhIl0"', 'after'],
  ])('is told which argument is bad: %s', async (args, field) => {
    const { errors } = await room.ask(aStranger, `{ products(${args}) { nodes { id } } }`);

    expect(errors).toMatchObject([{ extensions: { code: 'BAD_USER_INPUT', field } }]);
  });
});

describe('Keeping the catalog', () => {
  it.each([
    ['a stranger', aStranger, 'UNAUTHENTICATED'],
    ['a guest', aGuest(), 'FORBIDDEN'],
    ['staff without the scope', staffWith('orders:write'), 'FORBIDDEN'],
  ])('is not for %s', async (_, identity, code) => {
    const { fault } = await change('createBrand', 'brand { id }', { name: 'X' }, identity);

    expect(fault).toBe(code);
  });

  it.each([
    ['name', { name: '' }],
    ['name', { name: 'x'.repeat(10_000) }],
    ['name', { name: 'a\0b' }],
    ['slug', { name: 'x', slug: 'No Good!' }],
    ['brandId', { name: 'x', brandId: '42' }],
  ])('refuses a bad %s', async (field, input) => {
    const { data, errors } = await room.ask(
      keeper,
      'mutation($input: CreateProductInput!) { createProduct(input: $input) { product { id } } }',
      { input },
    );

    expect(data).toBeNull();
    expect(errors).toMatchObject([
      { extensions: { code: 'BAD_USER_INPUT', field: `input.${field}` } },
    ]);
  });

  it('takes SQL and emoji for what they are: text', async () => {
    const name = `Robert'); drop table products; -- 🫖`;

    const { product } = await change('createProduct', 'product { name }', { name });

    expect(product.name).toBe(name);
  });
});
