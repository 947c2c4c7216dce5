import { pathToFileURL } from 'node:url';
import { stringify } from 'csv-stringify/sync';

const columns = [
  ...['Handle', 'Title', 'Body (HTML)', 'Vendor', 'Type', 'Tags', 'Published'],
  ...['Option1 Name', 'Option1 Value', 'Option2 Name', 'Option2 Value'],
  ...['Variant SKU', 'Variant Grams', 'Variant Inventory Qty', 'Variant Price'],
  ...['Image Src', 'Image Position', 'Image Alt Text', 'Status'],
] as const;

type Cells = Partial<Record<(typeof columns)[number], string>>;

const words = {
  look: 'Amber Blue Calm Coastal Copper Dark Fine Golden Grey Heavy Light Linen Long Nordic Old Pale Plain Quiet Red Rough Silver Small Soft Striped Tall Warm White Wide Wild Woven'.split(
    ' ',
  ),
  thing: {
    Tableware: 'Bowl Cup Jug Mug Plate Saucer Teapot Tray'.split(' '),
    'Home Textiles': 'Apron Blanket Cushion Napkin Pillow Tablecloth Throw Towel'.split(' '),
    'Light & Candles': 'Candle Candlestick Lamp Lantern Sconce'.split(' '),
    'Paper & Books': 'Almanac Envelope Journal Notebook Pencil Sketchbook'.split(' '),
    Rainwear: 'Cape Coat Hat Jacket Parka Trousers'.split(' '),
    Bags: 'Backpack Duffel Satchel Tote'.split(' '),
    Garden: 'Hoe Planter Rake Spade Trowel'.split(' '),
    'Bath & Care': 'Balm Brush Comb Soap Sponge'.split(' '),
  },
  maker: 'Kogge Holm Björk Trave Wall Salz Hafen Deich Möwe Anker Luv Lee Bug Heck Kiel Mast'.split(
    ' ',
  ),
  house: 'Kontor Werkstatt Hof Manufaktur & Söhne'.split(' '),
  size: ['Small', 'Medium', 'Large'],
  colour: 'Amber Blue Green Grey Oat Red Sand White'.split(' '),
  praise: [
    'Made to be used every day and to look better for it.',
    'Packed without plastic, sent from Lübeck.',
    'Each one a little different, as what is made by hand is.',
    'Cleaned with water & a drop of soap, nothing else.',
    'Mended rather than replaced: spare parts for ten years.',
  ],
};
const types = Object.keys(words.thing) as (keyof typeof words.thing)[];

/** So many products of three variants each, in Shopify's format, header first: the same every time. */
export function* generateCatalogue(products: number): Generator<string> {
  yield stringify([columns]);
  const random = seeded(1358);
  for (let number = 1; number <= products; number += 1) {
    yield stringify(rowsOf(number, random).map(row => columns.map(column => row[column] ?? '')));
  }
}

const rowsOf = (number: number, random: () => number): Cells[] => {
  const pick = <Item>(items: readonly Item[]) => items[Math.floor(random() * items.length)]!;
  const type = pick(types);
  const title = `${pick(words.look)} ${pick(words.thing[type])} ${number}`;
  const handle = title.toLowerCase().replaceAll(' ', '-');
  const colour = pick(words.colour);
  const cents = 400 + Math.floor(random() * 9_600);
  const variants = words.size.map((size, i) => ({
    Handle: handle,
    'Option1 Value': size,
    'Option2 Value': colour,
    'Variant SKU': `G-${String(number).padStart(6, '0')}-${size[0]}`,
    'Variant Grams': String(100 + 50 * i),
    'Variant Inventory Qty': String(Math.floor(random() * 200)),
    'Variant Price': ((cents + 350 * i) / 100).toFixed(2),
  }));
  const facts: Cells = {
    Title: title,
    'Body (HTML)': `<p>${pick(words.praise)}</p>\n<ul><li>${type}</li><li>Colour: ${colour}</li></ul>\n<p>${pick(words.praise).replace('&', '&amp;')}</p>`,
    Vendor: `${pick(words.maker)} ${pick(words.house)}`,
    Type: type,
    Tags: `${colour}, ${pick(words.look)}`,
    Published: 'true',
    'Option1 Name': 'Size',
    'Option2 Name': 'Colour',
    'Image Src': `https://pictures.hansa.test/${handle}.jpg`,
    'Image Position': '1',
    'Image Alt Text': title,
    Status: 'active',
  };
  return [{ ...variants[0], ...facts }, ...variants.slice(1)];
};

// Mulberry32: small, fast, and the same on every machine.
const seeded = (seed: number) => () => {
  seed = (seed + 0x6d2b79f5) | 0;
  let t = Math.imul(seed ^ (seed >>> 15), 1 | seed);
  t = (t + Math.imul(t ^ (t >>> 7), 61 | t)) ^ t;
  return ((t ^ (t >>> 14)) >>> 0) / 2 ** 32;
};

const isCommand = pathToFileURL(process.argv[1] ?? '').href === import.meta.url;
if (isCommand) {
  const products = Number(process.argv[2] ?? 1_000);
  if (!Number.isInteger(products) || products < 0) {
    console.error('Usage: node shopify-csv/src/generate-catalogue.ts PRODUCTS > FILE');
    process.exit(1);
  }
  const { Readable } = await import('node:stream');
  Readable.from(generateCatalogue(products)).pipe(process.stdout);
}
