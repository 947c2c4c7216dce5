import { type Product, pictures, variant } from '../product.ts';

export const garden: readonly Product[] = [
  {
    slug: 'long-spout-watering-can',
    name: 'Long Spout Watering Can',
    description:
      'Galvanised steel with a spout that reaches the back row, and a brass rose that unscrews for cleaning. Balanced so that the full can hangs level. Five litres, or eight if you have the arms.',
    brand: 'wallgarten',
    categories: ['garden'],
    images: pictures(
      'long-spout-watering-can',
      'Sage-green watering can with a long spout and a brass rose',
    ),
    variants: [
      variant('WTR-LONG-5', 5900, { Volume: '5 l' }, 1400, [16, 11]),
      variant('WTR-LONG-8', 6900, { Volume: '8 l' }, 1800, [9, 4]),
    ],
  },
  {
    slug: 'hearth-clay-pots',
    name: 'Hearth Clay Pots',
    description:
      'Thrown from Jutland clay and fired hot enough to stay out in the frost. The rim is thick, so it can be lifted; the hole is large, so it drains. Each comes with a saucer.',
    brand: 'wallgarten',
    categories: ['garden'],
    images: pictures(
      'hearth-clay-pots',
      'Clay pot planted with a flowering geranium',
      'Three clay pots of different sizes, one planted with basil',
    ),
    variants: [
      variant('CLP-HRTH-14', 1400, { Diameter: '14 cm' }, 780, [60, 34]),
      variant('CLP-HRTH-20', 2200, { Diameter: '20 cm' }, 1650, [41, 22]),
      variant('CLP-HRTH-28', 3900, { Diameter: '28 cm' }, 3900, [12, 3]),
    ],
  },
  {
    slug: 'bed-and-border-tools',
    name: 'Bed & Border Hand Tools',
    description:
      'A trowel and a fork, forged in one piece and set in ash. The trowel is narrow, for bulbs; the fork has three tines, for roots you would rather keep. Together in a linen roll, or one at a time.',
    brand: 'wallgarten',
    categories: ['garden'],
    images: pictures('bed-and-border-tools', 'Hand trowel and hand fork with ash handles'),
    variants: [
      variant('HTL-TROW', 2600, { Tool: 'Trowel' }, 320, [28, 16]),
      variant('HTL-FORK', 2600, { Tool: 'Fork' }, 310, [25, 15]),
      variant('HTL-PAIR', 4900, { Tool: 'Both, in a roll' }, 720, [11, 0]),
    ],
  },
  {
    slug: 'seed-box',
    name: 'Seed Box',
    description:
      'Five packets that carry a kitchen garden from April to October: chard, peas, borage, carrots and sweet william. Open-pollinated, so you may keep your own seed next year. Sowing notes for the north on every packet.',
    brand: 'wallgarten',
    categories: ['garden'],
    images: pictures('seed-box', 'Three seed packets with leaf, berry and sun emblems'),
    variants: [variant('SED-BOX-5', 1500, { Pieces: '5' }, 90, [80, 42])],
  },
  {
    slug: 'clean-cut-secateurs',
    name: 'Clean Cut Secateurs',
    description:
      'Bypass blades of carbon steel that can be taken apart, sharpened and oiled. They cut to 22 mm and lock with the thumb. Left-handed people have their own.',
    brand: 'wallgarten',
    categories: ['garden'],
    images: pictures('clean-cut-secateurs', 'Secateurs with brick-red grips'),
    variants: [
      variant('SEC-CLEN-R', 4800, { Hand: 'Right' }, 240, [23, 14]),
      variant('SEC-CLEN-L', 4800, { Hand: 'Left' }, 240, [4, 1]),
    ],
  },
  {
    slug: 'larch-nesting-box',
    name: 'Larch Nesting Box',
    description:
      'A nesting box of untreated larch with a 32 mm hole, the size great tits look for. The front opens for the yearly clean. Hang it facing east, two metres up, and then leave them to it.',
    brand: 'wallgarten',
    categories: ['garden'],
    images: pictures(
      'larch-nesting-box',
      'Wooden nesting box with a dark blue roof and a small bird',
    ),
    variants: [
      variant('BRD-BOX-BLU', 3600, { Roof: 'Blue' }, 1300, [14, 7]),
      variant('BRD-BOX-RED', 3600, { Roof: 'Brick' }, 1300, [10, 6]),
    ],
  },
  {
    slug: 'jute-garden-twine',
    name: 'Jute Garden Twine',
    description:
      'A ball of two hundred metres of three-ply jute, strong enough for tomatoes and soft enough for sweet peas. It lasts a season and then rots, which is the idea.',
    brand: 'wallgarten',
    categories: ['garden', 'paper-and-books'],
    images: pictures('jute-garden-twine', 'Ball of jute twine with a paper label'),
    variants: [
      variant('TWN-JUTE-NAT', 790, { Colour: 'Natural' }, 320, [90, 65]),
      variant('TWN-JUTE-GRN', 790, { Colour: 'Green' }, 320, [45, 30]),
    ],
  },
];
