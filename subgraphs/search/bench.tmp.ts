import { randomUUID } from 'node:crypto';
import { aStranger, openAlone, staffWith } from '@hansa/chassis/testing';
import { aDocument, aVariant } from './src/product-index/product-document.builder.ts';
import { search } from './src/subgraph.ts';

const adj = [
  'Grüner',
  'Blauer',
  'Alter',
  'Feiner',
  'Großer',
  'Kleiner',
  'Roter',
  'Leichter',
  'Schwerer',
  'Runder',
];
const syll = [
  'ka',
  'to',
  'mi',
  'ran',
  'sel',
  'bu',
  'fer',
  'lin',
  'gos',
  'ter',
  'pa',
  'wu',
  'hei',
  'dro',
  'zan',
];
const rnd = (n: number) => Math.floor(Math.random() * n);
const word = () => Array.from({ length: 2 + rnd(3) }, () => syll[rnd(15)]).join('');
const brands = Array.from({ length: 100 }, () => ({ id: randomUUID(), name: word() }));
const cats = Array.from({ length: 60 }, () => ({ id: randomUUID(), name: word() }));
const N = 100_000;
const docs = Array.from({ length: N }, (_, i) => {
  const b = brands[rnd(100)]!,
    c = cats[rnd(60)]!,
    d = cats[rnd(60)]!;
  return {
    productId: '',
    version: 1,
    document: aDocument({
      name: `${adj[rnd(10)]} ${['Tee', 'Kanne', 'Lampe', 'Tasse', 'Decke'][rnd(5)]} ${word()}`,
      description: Array.from({ length: 40 }, word).join(' '),
      brandId: b.id,
      brandName: b.name,
      categoryIds: [c.id, d.id].filter((x, i, a) => a.indexOf(x) === i),
      categoryNames: [c.name, d.name],
      variants: [
        aVariant({ sku: `S-${i}-A`, price: { amountMinor: rnd(10000), currency: 'EUR' } }),
        aVariant({ sku: `S-${i}-B`, price: { amountMinor: rnd(10000), currency: 'EUR' } }),
      ],
    }),
  };
}).sort((a, b) => (a.document.productId < b.document.productId ? -1 : 1));
let pos = 0;
const room = await openAlone(search, async (peer, { variables }: any) =>
  peer === 'catalog'
    ? ({
        data: {
          searchableProducts: docs
            .slice(pos, (pos += variables.first))
            .map(d => ({
              productId: d.document.productId,
              version: 1,
              document: JSON.stringify(d.document),
            })),
        },
      } as any)
    : ({
        data: {
          stockLevelsOf: variables.skus
            .filter((_: any, i: number) => i % 2)
            .map((sku: string) => ({ sku, available: rnd(5), version: 1 })),
        },
      } as any),
);
const t = performance.now();
console.log(
  JSON.stringify(
    await room.ask(
      staffWith('catalog:write'),
      'mutation{rebuildSearchIndex(input:{}){indexedProducts}}',
    ),
  ),
  'rebuild s',
  (performance.now() - t) / 1000,
);
await room.sql('analyze');
console.log(await room.sql('select count(*) from vocabulary'));
const q =
  'query($query:String,$filter:SearchFilter,$sort:SearchSort,$full:Boolean!){searchProducts(query:$query,filter:$filter,sort:$sort){nodes{product{id}} totalCount @include(if:$full) facets @include(if:$full) {brands{count} categories{count} price{min{amountMinor}}}}}';
for (const [label, v] of Object.entries<any>({
  newest: {},
  priceAsc: { sort: 'PRICE_ASC' },
  inStock: { filter: { inStock: true } },
  brandCat: { filter: { brandIds: [brands[0]!.id], categoryIds: [cats[0]!.id] } },
  price: { filter: { price: { min: 100, max: 120 } }, sort: 'PRICE_ASC' },
  tee: { query: 'tee' },
  'grüner tee': { query: 'grüner tee' },
  rare: { query: docs[5]!.document.name },
  typo: { query: 'grünre lapme' },
  prefix: { query: 'ka' },
  unknown: { query: 'xylophonquark' },
}))
  for (const full of [false, true]) {
    const ms: number[] = [];
    for (let i = 0; i < 12; i++) {
      const t = performance.now();
      const r: any = await room.ask(aStranger, q, { sort: 'RELEVANCE', ...v, full });
      ms.push(performance.now() - t);
      if (i == 11)
        console.log(
          label,
          full,
          'first',
          ms[0]!.toFixed(1),
          'median',
          ms.sort((a, b) => a - b)[6]!.toFixed(1),
          'max',
          ms[11]!.toFixed(1),
          r.data?.searchProducts.totalCount ?? '',
          r.errors ?? '',
        );
    }
  }
await room.stop();
