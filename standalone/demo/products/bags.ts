import { type Product, pictures, variant } from '../product.ts';

export const bags: readonly Product[] = [
  {
    slug: 'market-day-tote',
    name: 'Market Day Tote',
    description:
      'Heavy canvas with handles that go all the way round underneath, which is why it carries twelve kilos without complaint. Printed with the gables of a harbour street. Machine-washable, if you must.',
    brand: 'takel-tuch',
    categories: ['rain-and-travel', 'bags'],
    images: pictures(
      'market-day-tote',
      'Chalk-coloured canvas tote with a print of gabled houses',
      'The tote in navy with a print of a cog',
    ),
    variants: [
      variant('TOT-MARK-CHLK', 2900, { Colour: 'Chalk' }, 380, [48, 36]),
      variant('TOT-MARK-NAVY', 2900, { Colour: 'Navy' }, 380, [30, 17]),
    ],
  },
  {
    slug: 'landgang-backpack',
    name: 'Landgang Backpack',
    description:
      'Waxed canvas, bridle leather, brass: three materials that get better with weather. Twenty litres, with a sleeve for a laptop of 14 inches and a front pocket for what you look for most. Sewn in a former sail loft.',
    brand: 'takel-tuch',
    categories: ['rain-and-travel', 'bags'],
    images: pictures(
      'landgang-backpack',
      'Moss-green canvas backpack with leather straps and brass buckles',
    ),
    variants: [
      variant('BPK-LAND-MOSS', 14900, { Colour: 'Moss' }, 1250, [10, 7]),
      variant('BPK-LAND-SLAT', 14900, { Colour: 'Slate' }, 1250, [8, 2]),
    ],
  },
  {
    slug: 'two-nights-weekender',
    name: 'Two Nights Weekender',
    description:
      'Room for two nights, a book and a second pair of shoes, and not for a third pair. The base is leather, the lining striped cotton, the zip brass and wide open to the corners. Fits under most train seats.',
    brand: 'takel-tuch',
    categories: ['rain-and-travel', 'bags'],
    images: pictures(
      'two-nights-weekender',
      'Navy canvas weekender with a leather base and handles',
    ),
    variants: [
      variant('WKD-TWON-NAVY', 18900, { Colour: 'Navy' }, 1700, [6, 4]),
      variant('WKD-TWON-OAT', 18900, { Colour: 'Oat' }, 1700, [3, 0]),
    ],
  },
  {
    slug: 'striped-wash-bag',
    name: 'Striped Wash Bag',
    description:
      'Ticking stripe outside, wipe-clean lining inside, a loop to hang it by on a train. It stands up by itself, which matters more than one thinks. 24 × 16 × 9 cm.',
    brand: 'takel-tuch',
    categories: ['rain-and-travel', 'bags', 'bath-and-care'],
    images: pictures(
      'striped-wash-bag',
      'Chalk-coloured wash bag with blue stripes and a brass zip',
    ),
    variants: [
      variant('WSH-STRP-BLU', 3400, { Stripe: 'Blue' }, 210, [22, 18]),
      variant('WSH-STRP-BRK', 3400, { Stripe: 'Brick' }, 210, [17, 6]),
    ],
  },
];
