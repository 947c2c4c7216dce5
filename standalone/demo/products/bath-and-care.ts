import { type Product, pictures, variant } from '../product.ts';

export const bathAndCare: readonly Product[] = [
  {
    slug: 'block-soap',
    name: 'Block Soap',
    description:
      'Cold-stirred olive oil soap, cured for eight weeks, cut by wire and banded by hand. Lather enough, nothing superfluous. Juniper is green and dry, Oat is unscented, Rosehip smells of late summer.',
    brand: 'salzwiese',
    categories: ['bath-and-care'],
    images: pictures(
      'block-soap',
      'Sage-green bar of soap with a paper band on a wooden dish',
      'Three bars of soap stacked in oat, rose and sage',
    ),
    variants: [
      variant('SOP-BLOK-JUN', 850, { Scent: 'Juniper' }, 120, [75, 52]),
      variant('SOP-BLOK-OAT', 850, { Scent: 'Oat, unscented' }, 120, [68, 44]),
      variant('SOP-BLOK-ROS', 850, { Scent: 'Rosehip' }, 120, [30, 21]),
    ],
  },
  {
    slug: 'sea-buckthorn-hand-wash',
    name: 'Sea Buckthorn Hand Wash',
    description:
      'A mild wash with sea buckthorn oil and glycerine, for hands that are washed often. The bottle is brown glass, the pump can be taken apart, and the refill costs less than the bottle.',
    brand: 'salzwiese',
    categories: ['bath-and-care'],
    images: pictures(
      'sea-buckthorn-hand-wash',
      'Brown glass pump bottle with a berry on its label',
    ),
    variants: [
      variant('HWS-BUCK-300', 1900, { Size: '300 ml bottle' }, 560, [38, 27]),
      variant('HWS-BUCK-500R', 1600, { Size: '500 ml refill' }, 530, [26, 18]),
    ],
  },
  {
    slug: 'dorsal-bath-brush',
    name: 'Dorsal Bath Brush',
    description:
      'Oiled beech and natural bristle, with a handle bent to reach between the shoulders. Firm when dry, kind when wet. Hang it bristles-down by its leather loop.',
    brand: 'bok-bjoerk',
    categories: ['bath-and-care'],
    images: pictures('dorsal-bath-brush', 'Long-handled bath brush of beech with a leather loop'),
    variants: [variant('BRU-DORS-BEE', 2700, { Wood: 'Beech' }, 210, [24, 15])],
  },
  {
    slug: 'low-tide-bath-salt',
    name: 'Low Tide Bath Salt',
    description:
      'Coarse sea salt with a little magnesium, pine oil and dried kelp. Two handfuls to a bath, twenty minutes, window ajar. In a jar with a wooden scoop.',
    brand: 'salzwiese',
    categories: ['bath-and-care'],
    images: pictures('low-tide-bath-salt', 'Glass jar of pale green bath salt with a wooden scoop'),
    variants: [
      variant('SLT-LOWT-500', 1800, { Weight: '500 g' }, 840, [32, 20]),
      variant('SLT-LOWT-1000', 2900, { Weight: '1 kg' }, 1480, [9, 2]),
    ],
  },
  {
    slug: 'boatyard-hand-cream',
    name: 'Boatyard Hand Cream',
    description:
      'Beeswax, lanolin and almond oil for hands that have met sandpaper, salt or soil. It sinks in within a minute and leaves no shine on the tools. Lightly scented with cedar.',
    brand: 'salzwiese',
    categories: ['bath-and-care'],
    images: pictures('boatyard-hand-cream', 'Chalk-white tube of hand cream with a bee emblem'),
    variants: [
      variant('CRM-BOAT-30', 790, { Size: '30 ml' }, 42, [58, 40]),
      variant('CRM-BOAT-75', 1490, { Size: '75 ml' }, 96, [47, 33]),
    ],
  },
  {
    slug: 'waffle-bath-towel',
    name: 'Waffle Bath Towel',
    description:
      'Organic cotton in a deep waffle weave that takes up water fast and dries before the next shower. Shrinks three centimetres in the first wash, which we have allowed for. With a loop at both ends.',
    brand: 'havsull',
    categories: ['bath-and-care', 'home-textiles'],
    images: pictures(
      'waffle-bath-towel',
      'Pile of folded waffle towels in chalk, mist and sea',
      'A clay-rose waffle towel hanging from a peg',
    ),
    variants: [
      variant(
        'TWL-WAFF-CHLK-H',
        1900,
        { Colour: 'Chalk', Size: 'Hand, 50 × 90 cm' },
        220,
        [36, 25],
      ),
      variant(
        'TWL-WAFF-CHLK-B',
        3900,
        { Colour: 'Chalk', Size: 'Bath, 75 × 140 cm' },
        520,
        [30, 18],
      ),
      variant('TWL-WAFF-SEA-H', 1900, { Colour: 'Sea', Size: 'Hand, 50 × 90 cm' }, 220, [22, 16]),
      variant('TWL-WAFF-SEA-B', 3900, { Colour: 'Sea', Size: 'Bath, 75 × 140 cm' }, 520, [13, 4]),
      variant('TWL-WAFF-ROSE-B', 3900, { Colour: 'Rose', Size: 'Bath, 75 × 140 cm' }, 520, [0, 0]),
    ],
  },
];
