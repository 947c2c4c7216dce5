import { type Product, pictures, variant } from '../product.ts';

export const lightAndCandles: readonly Product[] = [
  {
    slug: 'beeswax-pillar',
    name: 'Beeswax Pillar',
    description:
      'Poured from pure beeswax by a beekeeper in Holstein, and left the colour it came in. It burns slowly and smells of honey only when you put it out. Trim the wick to a centimetre and it will not smoke.',
    brand: 'daemmerstunde',
    categories: ['light-and-candles'],
    images: pictures('beeswax-pillar', 'Three lit beeswax pillar candles of different heights'),
    variants: [
      variant('CAN-BEES-10', 1600, { Height: '10 cm' }, 290, [40, 28]),
      variant('CAN-BEES-15', 2300, { Height: '15 cm' }, 430, [33, 20]),
      variant('CAN-BEES-20', 2900, { Height: '20 cm' }, 580, [11, 4]),
    ],
  },
  {
    slug: 'dusk-dinner-candles',
    name: 'Dusk Dinner Candles, Six',
    description:
      'Six dipped candles of plant wax, coloured all the way through. Each burns for about eight hours, straight and almost without a drip. 25 cm tall, for any holder of 22 mm.',
    brand: 'daemmerstunde',
    categories: ['light-and-candles'],
    images: pictures(
      'dusk-dinner-candles',
      'Three dinner candles in rust, rose and chalk in brass candlesticks',
    ),
    variants: [
      variant('CAN-DUSK-RUST', 1800, { Colour: 'Rust' }, 420, [36, 24]),
      variant('CAN-DUSK-ROSE', 1800, { Colour: 'Rose' }, 420, [30, 18]),
      variant('CAN-DUSK-CHLK', 1800, { Colour: 'Chalk' }, 420, [42, 33]),
    ],
  },
  {
    slug: 'chamber-candlestick',
    name: 'Chamber Candlestick',
    description:
      'A dish, a socket and a ring for the thumb: the candlestick that people took up to bed. Spun from brass and left unlacquered, so it grows darker where you hold it. Candle not included.',
    brand: 'daemmerstunde',
    categories: ['light-and-candles'],
    images: pictures('chamber-candlestick', 'Brass chamber candlestick with a lit candle'),
    variants: [
      variant('CST-CHAM-BRS', 3400, { Finish: 'Brass' }, 360, [15, 9]),
      variant('CST-CHAM-BLK', 3200, { Finish: 'Blackened' }, 360, [8, 3]),
    ],
  },
  {
    slug: 'scented-candle',
    name: 'Scented Candle',
    description:
      'Rapeseed wax in a glass you will want to keep, scented at six per cent and no more. Pier is tar, cedar and salt; Orchard is quince and hay; Chapel is beeswax and cold stone. Forty hours.',
    brand: 'daemmerstunde',
    categories: ['light-and-candles', 'bath-and-care'],
    images: pictures(
      'scented-candle',
      'Lit scented candle in a smoky glass with a paper label',
      'Three scented candles in blue, amber and grey glass',
    ),
    variants: [
      variant('CAN-SCNT-PIER', 2900, { Scent: 'Pier' }, 520, [28, 19]),
      variant('CAN-SCNT-ORCH', 2900, { Scent: 'Orchard' }, 520, [24, 16]),
      variant('CAN-SCNT-CHAP', 2900, { Scent: 'Chapel' }, 520, [5, 0]),
    ],
  },
  {
    slug: 'lull-table-lamp',
    name: 'Lull Table Lamp',
    description:
      'A dome of spun steel on an oak foot, with a dimmer in the cord and a warm bulb in the box. It lights the book and leaves the room alone. 42 cm tall, two metres of cotton-covered cord.',
    brand: 'daemmerstunde',
    categories: ['light-and-candles'],
    images: pictures(
      'lull-table-lamp',
      'Table lamp with a mustard dome, lit',
      'The lamp in chalk white',
    ),
    variants: [
      variant('LMP-LULL-MUS', 14900, { Colour: 'Mustard' }, 2100, [7, 5]),
      variant('LMP-LULL-CHLK', 14900, { Colour: 'Chalk' }, 2100, [6, 4]),
      variant('LMP-LULL-PINE', 14900, { Colour: 'Pine' }, 2100, [0, 2]),
    ],
  },
  {
    slug: 'sturmlicht-lantern',
    name: 'Sturmlicht Lantern',
    description:
      'A storm lantern of the old pattern: tin-plated steel, a globe that lifts for lighting, a wick you can buy anywhere. Burns lamp oil for twenty hours in any wind worth sitting out in. For outdoors, or a well-aired porch.',
    brand: 'daemmerstunde',
    categories: ['light-and-candles', 'garden'],
    images: pictures('sturmlicht-lantern', 'Lit storm lantern in brick red'),
    variants: [
      variant('LAN-STRM-RED', 4600, { Colour: 'Brick' }, 780, [18, 14]),
      variant('LAN-STRM-NAVY', 4600, { Colour: 'Sea' }, 780, [13, 7]),
    ],
  },
];
