import { type Product, pictures, variant } from '../product.ts';

export const tableware: readonly Product[] = [
  {
    slug: 'dune-mug',
    name: 'Dune Mug',
    description:
      'A thrown stoneware mug, dipped by hand so that the foot stays bare and warm to the touch. It holds 320 ml, and the handle takes four fingers. Each glaze breaks a little differently over the rim; dishwasher-safe all the same.',
    brand: 'holmvik',
    categories: ['table-and-kitchen', 'tableware'],
    images: pictures(
      'dune-mug',
      'Stoneware mug in sea-blue glaze with a bare clay foot',
      'Three mugs side by side in chalk, moss and rust glaze',
    ),
    variants: [
      variant('MUG-DUNE-SEA', 2400, { Colour: 'Sea' }, 380, [46, 30]),
      variant('MUG-DUNE-CHALK', 2400, { Colour: 'Chalk' }, 380, [51, 28]),
      variant('MUG-DUNE-MOSS', 2400, { Colour: 'Moss' }, 380, [17, 9]),
      variant('MUG-DUNE-RUST', 2400, { Colour: 'Rust' }, 380, [0, 0]),
    ],
  },
  {
    slug: 'dune-teapot',
    name: 'Dune Teapot',
    description:
      'A round-bellied pot for five cups, with a spout that does not drip and a stainless strainer that lifts out. The knob is turned from oiled oak and stays cool. Holds 1.1 litres.',
    brand: 'holmvik',
    categories: ['table-and-kitchen', 'tableware', 'tea-and-coffee'],
    images: pictures(
      'dune-teapot',
      'Round stoneware teapot in chalk glaze with an oak knob',
      'The teapot in sea blue with a matching mug',
    ),
    variants: [
      variant('POT-DUNE-CHALK', 7800, { Colour: 'Chalk' }, 1150, [14, 8]),
      variant('POT-DUNE-SEA', 7800, { Colour: 'Sea' }, 1150, [9, 3]),
    ],
  },
  {
    slug: 'tide-cup-and-saucer',
    name: 'Tide Cup & Saucer',
    description:
      'A thin porcelain cup for tea or a long coffee, with one brushed band of colour below the lip. The saucer is wide enough for a biscuit. 180 ml.',
    brand: 'holmvik',
    categories: ['table-and-kitchen', 'tableware', 'tea-and-coffee'],
    images: pictures('tide-cup-and-saucer', 'White porcelain cup and saucer with a navy band'),
    variants: [
      variant('CUP-TIDE-NAVY', 2900, { Band: 'Navy' }, 340, [38, 26]),
      variant('CUP-TIDE-OCHRE', 2900, { Band: 'Ochre' }, 340, [24, 13]),
    ],
  },
  {
    slug: 'tide-breakfast-bowl',
    name: 'Tide Breakfast Bowl',
    description:
      'Deep enough for porridge, wide enough for soup. Two bands are drawn while the bowl still turns on the wheel, so no two are quite level. Stacks neatly; 650 ml.',
    brand: 'holmvik',
    categories: ['table-and-kitchen', 'tableware'],
    images: pictures(
      'tide-breakfast-bowl',
      'White bowl with two blue bands',
      'The bowl filled with porridge and blueberries',
    ),
    variants: [
      variant('BWL-TIDE-BLUE', 2600, { Band: 'Blue' }, 520, [40, 22]),
      variant('BWL-TIDE-MOSS', 2600, { Band: 'Moss' }, 520, [12, 18]),
    ],
  },
  {
    slug: 'tide-plate',
    name: 'Tide Plate',
    description:
      'A flat stoneware plate with a dotted border, glazed in a soft white that makes plain food look considered. Safe in the oven up to 180 degrees. In two sizes that nest.',
    brand: 'holmvik',
    categories: ['table-and-kitchen', 'tableware'],
    images: pictures(
      'tide-plate',
      'White plate with a dotted blue border, knife and fork beside it',
      'A pile of plates in white and grey-blue',
    ),
    variants: [
      variant('PLT-TIDE-21', 2200, { Size: '21 cm' }, 480, [64, 48]),
      variant('PLT-TIDE-27', 3100, { Size: '27 cm' }, 790, [55, 41]),
    ],
  },
  {
    slug: 'spring-carafe',
    name: 'Spring Carafe',
    description:
      'Mouth-blown glass with a ball of cork that closes by its own weight. The waist is narrow enough for one hand, the opening wide enough for ice and a slice of lemon. One litre.',
    brand: 'holmvik',
    categories: ['table-and-kitchen', 'tableware'],
    images: pictures(
      'spring-carafe',
      'Glass carafe of water with a cork ball, a tumbler beside it',
    ),
    variants: [variant('CAR-SPRI-1L', 4900, { Volume: '1 l' }, 740, [16, 7])],
  },
  {
    slug: 'spring-tumblers',
    name: 'Spring Tumblers, Set of Four',
    description:
      'Four tumblers of recycled glass, tinted by what the glass used to be. Heavy in the base, thin at the lip, happy in the dishwasher. 280 ml each.',
    brand: 'holmvik',
    categories: ['table-and-kitchen', 'tableware'],
    images: pictures('spring-tumblers', 'Four tinted glass tumblers'),
    variants: [
      variant('TUM-SPRI-CLEAR', 3600, { Tint: 'Clear' }, 1280, [26, 20]),
      variant('TUM-SPRI-MIXED', 3900, { Tint: 'Mixed' }, 1280, [20, 5]),
    ],
  },
  {
    slug: 'kontor-cutlery',
    name: 'Kontor Cutlery',
    description:
      'Brushed steel with handles of stabilised birch, riveted without a visible rivet. The knife has a proper edge and the fork four honest tines. A place setting is three pieces; the set serves four.',
    brand: 'bok-bjoerk',
    categories: ['table-and-kitchen', 'tableware'],
    images: pictures('kontor-cutlery', 'Fork, knife and spoon with birch handles on a linen cloth'),
    variants: [
      variant('CUT-KONT-3', 3900, { Pieces: 'Place setting, 3' }, 210, [30, 12]),
      variant('CUT-KONT-12', 13900, { Pieces: 'Set for four, 12' }, 860, [8, 2]),
    ],
  },
];
