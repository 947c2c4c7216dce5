import { type ChildProcess, spawn } from 'node:child_process';
import { once } from 'node:events';
import { createWriteStream, existsSync, readFileSync, writeFileSync } from 'node:fs';
import { mkdtemp, rm } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { Readable } from 'node:stream';
import { pipeline } from 'node:stream/promises';
import { eventually } from '@hansa/chassis/eventually';
import { afterAll, beforeAll, describe, expect, it } from '@jest/globals';
import { generateCatalogue } from '../shopify-csv/src/generate-catalogue.ts';
import { sell } from './goods.ts';
import { order } from './orders.ts';
import { openShop, type Shop } from './shop.ts';

let shop: Shop;
let folder: string;

beforeAll(async () => {
  folder = await mkdtemp(join(tmpdir(), 'hansa-import-'));
  shop = await openShop();
}, 60_000);
afterAll(async () => {
  await shop.stop();
  await rm(folder, { recursive: true });
});

const start = (command: 'import' | 'export', args: string[], environment: object = {}) => {
  const { NODE_OPTIONS: _, INIT_CWD: __, ...inherited } = process.env;
  const file = new URL(`../shopify-csv/src/${command}.ts`, import.meta.url).pathname;
  return spawn(process.execPath, [file, ...args], {
    env: {
      ...inherited,
      HANSA_URL: shop.url,
      ADMIN_EMAIL: shop.staffAccount.email,
      ADMIN_PASSWORD: shop.staffAccount.password,
      ...environment,
    } as NodeJS.ProcessEnv,
  });
};

const ended = async (child: ChildProcess) => {
  let output = '';
  for (const stream of [child.stdout!, child.stderr!])
    stream.on('data', chunk => {
      output += chunk;
    });
  const [code] = await once(child, 'close');
  return { code, output };
};

const run = (...args: Parameters<typeof start>) => ended(start(...args));

let files = 0;
const aFile = (content: string | Buffer) => {
  files += 1;
  const file = join(folder, `${files}.csv`);
  writeFileSync(file, content);
  return file;
};
const catalogueOf = (products: number) => aFile([...generateCatalogue(products)].join(''));

const reportOf = (file: string) => readFileSync(`${file}.report.csv`, 'utf8');

const counts = async () => {
  const [catalog] = await shop.sql(
    'catalog',
    `select (select count(*)::int from products) as products, (select sum(version)::int from products) as versions,
       (select count(*)::int from product_variants) as variants, (select count(*)::int from brands) as brands,
       (select count(*)::int from categories) as categories`,
  );
  const [inventory] = await shop.sql(
    'inventory',
    `select (select count(*)::int from stock_movements) as movements, (select sum(on_hand)::int from stock_items) as stock,
       (select count(*)::int from warehouses) as warehouses`,
  );
  return { ...catalog, ...inventory };
};

describe('A file of products', () => {
  it('is in the shop afterwards: on sale, in stock and found; and again it changes nothing', async () => {
    const file = catalogueOf(120);
    const { code, output } = await run('import', [file, '--location', 'HL/A-01']);

    expect({ code, output }).toMatchObject({
      code: 0,
      output: expect.stringContaining('120 products created'),
    });
    expect(existsSync(`${file}.report.csv`)).toBe(false);
    const { data } = await shop.stranger.ask(
      `{ productVariantBySku(sku: "G-000120-S") { name availability { inStock } product { name description brand { name }
         categories { name } status } } }`,
    );
    expect(data.productVariantBySku).toMatchObject({
      name: expect.stringMatching(/^Small \/ /),
      product: { status: 'ACTIVE', name: expect.stringMatching(/ 120$/) },
    });
    expect(data.productVariantBySku.product.description).not.toMatch(/[<>]/);
    await eventually(async () => {
      const found = await shop.stranger.ask('{ searchProducts(first: 1) { totalCount } }');
      expect(found.data.searchProducts.totalCount).toBe(120);
    }, 20_000);

    const before = await counts();
    const again = await run('import', [file, '--location', 'HL/A-01']);
    expect(again).toMatchObject({ code: 0, output: expect.stringContaining('120 unchanged') });
    expect(await counts()).toEqual(before);
  }, 60_000);

  it('is finished by a second run after the first was killed, and nothing is doubled', async () => {
    const file = catalogueOf(1_500);
    const before = await counts();
    const child = start('import', [file, '--location', 'HL/A-01']);
    await eventually(async () => {
      expect((await counts()).products as number).toBeGreaterThan(
        (before.products as number) + 100,
      );
    }, 20_000);
    child.kill('SIGKILL');
    await once(child, 'close');
    const halfway = await counts();
    expect(halfway.products).toBeLessThan(1_500);

    const { code } = await run('import', [file, '--location', 'HL/A-01']);

    expect(code).toBe(0);
    expect(await counts()).toMatchObject({ products: 1_500, variants: 4_500, warehouses: 1 });
    const [ledger] = await shop.sql(
      'inventory',
      `select max(n)::int as movements from (select count(*) as n from stock_movements group by sku) m`,
    );
    expect(ledger).toEqual({ movements: 1 });
  }, 60_000);

  it('that is only tried changes nothing', async () => {
    const head = 'Handle,Title,Variant SKU,Variant Price,Vendor,Variant Inventory Qty';
    const [known] = await shop.sql('catalog', 'select slug from products limit 1');
    const file = aFile(
      `${head}\nbrand-new,New,NEW-1,1.00,Nobody,5\n${known!.slug},Known,NEW-2,1.00,Nobody,5\nthief,Thief,G-000001-S,1.00,Nobody,5\n`,
    );
    const before = await counts();

    const { code, output } = await run('import', [file, '--dry-run', '--location', 'NEW/A']);

    expect(output).toContain('1 products would be new, 1 are known, 1 would be refused');
    expect(code).toBe(2);
    expect(reportOf(file)).toContain('4,thief,G-000001-S,Variant SKU');
    expect(await counts()).toEqual(before);
  }, 30_000);
});

describe('Bad input', () => {
  const head = 'Handle,Title,Variant SKU,Variant Price,Variant Inventory Qty\n';
  const good = (name: string) => `${name},${name},${name}-1,1.00,5\n`;
  const isThere = async (slug: string) =>
    (await shop.sql('catalog', 'select 1 from products where slug = $1', [slug])).length === 1;

  it.each([
    ['a bad price', 'bad,Bad,BAD-1,"12,50",5\n', '3,bad,BAD-1,Variant Price', true],
    ['a negative price', 'bad,Bad,BAD-1,-1,5\n', '3,bad,BAD-1,Variant Price', true],
    ['a duplicate SKU', 'bad,Bad,SAME-1,1.00,5\n', '3,bad,SAME-1,Variant SKU', true],
    [
      'a SKU of another product',
      'bad,Bad,G-000001-S,1.00,5\n',
      '3,bad,G-000001-S,Variant SKU',
      true,
    ],
    ['a row too short', 'bad,Bad,BAD-1\n', '3,bad,BAD-1,,The row has 2 cells fewer', true],
    ['broken quotes', 'bad,"Bad,BAD-1,1.00,5\n', '3,,,,The row that begins here', false],
    [
      'another encoding',
      Buffer.from('bad,B\xe4d,B-1,1.00,5\n', 'latin1'),
      '3,,,,"This line is not UTF-8',
      false,
    ],
  ])(
    'such as %s is told by its line, while what came before goes in',
    async (what, row, told, goesOn) => {
      const name = what.replaceAll(' ', '-').toLowerCase();
      const sku = what === 'a duplicate SKU' ? `${name},${name},SAME-1,1.00,5\n` : good(name);
      const file = aFile(
        Buffer.concat([head + sku, row, good(`${name}-after`)].map(part => Buffer.from(part))),
      );

      const { code } = await run('import', [file]);

      expect(code).toBe(2);
      expect(reportOf(file)).toContain(told);
      expect(await isThere(name)).toBe(true);
      expect(await isThere(`${name}-after`)).toBe(goesOn);
      expect(await isThere('bad')).toBe(false);
    },
    30_000,
  );

  it('such as a line without end is given up after a megabyte', async () => {
    const file = join(folder, 'endless.csv');
    const endless = async function* () {
      yield head + good('before-the-endless');
      for (let i = 0; i < 800; i += 1) yield 'x'.repeat(64_000);
    };
    await pipeline(Readable.from(endless()), createWriteStream(file));

    const { code, output } = await run('import', [file]);

    expect(code).toBe(2);
    expect(output).toContain('Line 3: The row that begins here is longer than 1 MB');
    expect(await isThere('before-the-endless')).toBe(true);
  }, 30_000);

  it.each([
    [
      'a wrong header',
      'name,price\nx,1\n',
      'lacks Handle, Title, Variant SKU. It has: name, price',
    ],
    ['an empty file', '', 'The header lacks'],
    ['UTF-16', Buffer.from(`\ufeff${head}`, 'utf16le'), 'UTF-16'],
  ])('such as %s is told in one line', async (_, content, reason) => {
    const { code, output } = await run('import', [aFile(content)]);

    expect([code, output]).toEqual([1, expect.stringContaining(reason)]);
    expect(output.trim().split('\n')).toHaveLength(1);
  });

  it.each<[string, string[], object, string]>([
    ['no file', [], {}, 'Which file?'],
    ['a file that is not there', ['/nowhere.csv'], {}, 'no such file'],
    ['an unknown option', ['x.csv', '--fast'], {}, "'--fast'"],
    ['no shop', ['x.csv'], { HANSA_URL: 'http://127.0.0.1:1' }, 'start it with npm start'],
    ['a wrong password', ['x.csv'], { ADMIN_PASSWORD: 'no' }, 'Cannot sign in'],
  ])('such as %s ends it with one sentence', async (_, args, environment, reason) => {
    const { code, output } = await run('import', args, environment);

    expect(code).toBe(1);
    expect(output).toContain(reason);
    expect(output).not.toMatch(/^ +at /m);
  });

  it('such as fewer than are reserved is refused for that stock alone', async () => {
    const goods = await sell(shop, { stock: 0, name: 'Held back' });
    const row = `held-back,Held back,${goods.sku},12.50,`;
    await run('import', [aFile(`${head}${row}9\n`)]);
    await order(await shop.guest(), [[goods, 4]]);
    const file = aFile(`${head}${row}3\nfree,Free,FREE-1,1.00,3\n`);

    const { code } = await run('import', [file]);

    expect(code).toBe(2);
    expect(reportOf(file)).toContain('4 are reserved there');
    const stock = await shop.sql(
      'inventory',
      `select sku, on_hand from stock_items where sku in ($1, 'FREE-1') order by on_hand`,
      [goods.sku],
    );
    expect(stock).toEqual([
      { sku: 'FREE-1', on_hand: 3 },
      { sku: goods.sku, on_hand: 9 },
    ]);
  }, 30_000);
});

describe('An export', () => {
  const sorted = (file: string) => readFileSync(file, 'utf8').split('\n').sort();

  it('brought back changes nothing, and brought to an empty shop makes the same catalogue', async () => {
    await manyKinds();
    const file = join(folder, 'export.csv');
    expect(await run('export', [file])).toMatchObject({ code: 0 });
    const before = await counts();

    const again = await run('import', [file]);

    expect(again).toMatchObject({ code: 0, output: expect.stringMatching(/^0 products created/m) });
    expect(again.output).toContain(`0 updated, ${before.products} unchanged`);
    expect(await counts()).toEqual(before);

    const other = await openShop();
    try {
      const copy = join(folder, 'copy.csv');
      const there = { HANSA_URL: other.url };
      expect(await run('import', [file, '--currency', 'USD'], there)).toMatchObject({ code: 0 });
      expect(await run('export', [copy], there)).toMatchObject({ code: 0 });
      expect(sorted(copy)).toEqual(sorted(file));
    } finally {
      await other.stop();
    }
  }, 120_000);

  const manyKinds = async () => {
    const { staff } = shop;
    await sell(shop, { name: '=Formula, "quoted"', currency: 'JPY', price: 1_200 });
    const archived = await sell(shop, { name: 'Archived' });
    await staff.change('archiveProduct', '', { id: archived.productId });
    const top = await staff.change('createCategory', 'category { id }', { name: 'Top > most' });
    const below = await staff.change('createCategory', 'category { id }', {
      name: 'Below',
      parentId: top.category.id,
    });
    const { product } = await staff.change('createProduct', 'product { id }', {
      name: 'Draft of many kinds',
      description: ' <p>Not HTML</p>\n\n  & more ',
      categoryIds: [below.category.id, top.category.id],
    });
    const image = { url: '/media/none.svg', alt: 'None', width: 10, height: 20 };
    await staff.change('addProductImage', '', { productId: product.id, ...image });
    const price = { amountMinor: 5, currency: 'EUR' };
    const attributes = ['A', 'B', 'C', 'D'].map(name => ({ name, value: ` ${name}` }));
    for (const [sku, facts] of Object.entries({
      'KIND-1': { name: 'Named by itself', attributes, weightGrams: 0 },
      'KIND-2': { name: 'Bare' },
    })) {
      const input = { productId: product.id, sku, price, ...facts };
      await staff.change('addProductVariant', '', input);
    }
    await staff.change('createProduct', '', { name: 'Draft without anything' });
  };
});
