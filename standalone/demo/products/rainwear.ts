import { type Product, pictures, variant } from '../product.ts';

export const rainwear: readonly Product[] = [
  {
    slug: 'deichlaeufer-raincoat',
    name: 'Deichläufer Raincoat',
    description:
      'A waterproof coat with welded seams, a hood that turns with your head and pockets that drain. The outside is recycled polyester with a matt finish that does not rustle; the inside is brushed. Cut wide enough for a jumper.',
    brand: 'sturmholm',
    categories: ['rain-and-travel', 'rainwear'],
    images: pictures(
      'deichlaeufer-raincoat',
      'Mustard-yellow hooded raincoat on a peg',
      'The raincoat in navy',
    ),
    variants: [
      variant('RCT-DEIC-MUS-S', 16900, { Colour: 'Mustard', Size: 'S' }, 820, [8, 4]),
      variant('RCT-DEIC-MUS-M', 16900, { Colour: 'Mustard', Size: 'M' }, 860, [12, 7]),
      variant('RCT-DEIC-MUS-L', 16900, { Colour: 'Mustard', Size: 'L' }, 900, [9, 6]),
      variant('RCT-DEIC-NVY-S', 16900, { Colour: 'Navy', Size: 'S' }, 820, [5, 5]),
      variant('RCT-DEIC-NVY-M', 16900, { Colour: 'Navy', Size: 'M' }, 860, [2, 1]),
      variant('RCT-DEIC-NVY-L', 16900, { Colour: 'Navy', Size: 'L' }, 900, [0, 0]),
    ],
  },
  {
    slug: 'wattweg-boots',
    name: 'Wattweg Boots',
    description:
      'Natural rubber, built up by hand over a cotton lining, with a sole that lets go of mud. Cut just below the knee and wide enough to tuck trousers in. Rinse with clear water; keep out of the sun.',
    brand: 'sturmholm',
    categories: ['rain-and-travel', 'rainwear', 'garden'],
    images: pictures('wattweg-boots', 'A pair of pine-green rubber boots'),
    variants: [
      variant('BOT-WATT-37', 8900, { Size: '37' }, 1650, [6, 2]),
      variant('BOT-WATT-39', 8900, { Size: '39' }, 1750, [10, 6]),
      variant('BOT-WATT-41', 8900, { Size: '41' }, 1880, [11, 8]),
      variant('BOT-WATT-43', 8900, { Size: '43' }, 2000, [7, 5]),
      variant('BOT-WATT-45', 8900, { Size: '45' }, 2150, [0, 1]),
    ],
  },
  {
    slug: 'boenhase-umbrella',
    name: 'Bönhase Umbrella',
    description:
      'Eight steel ribs, an ash shaft and a handle bent over steam. It has been opened in a wind of force seven more often than was wise. If a rib breaks, send it back: we keep the parts.',
    brand: 'sturmholm',
    categories: ['rain-and-travel', 'rainwear'],
    images: pictures(
      'boenhase-umbrella',
      'Open umbrella in brick red and chalk with a bent wooden handle',
      'The umbrella rolled up, hanging by its handle',
    ),
    variants: [
      variant('UMB-BOEN-RED', 7900, { Colour: 'Brick' }, 620, [14, 9]),
      variant('UMB-BOEN-NVY', 7900, { Colour: 'Navy' }, 620, [18, 12]),
    ],
  },
  {
    slug: 'lotse-souwester',
    name: "Lotse Sou'wester",
    description:
      'The pilot’s hat: a short brim in front to see by, a long one behind to keep the rain out of your collar. Waxed cotton with a flannel lining and ties that fold away. Smells of boats for the first month.',
    brand: 'sturmholm',
    categories: ['rain-and-travel', 'rainwear'],
    images: pictures('lotse-souwester', "Mustard-yellow sou'wester hat with chalk-white ties"),
    variants: [
      variant('HAT-LOTS-M', 3900, { Size: 'M' }, 180, [12, 8]),
      variant('HAT-LOTS-L', 3900, { Size: 'L' }, 190, [9, 3]),
    ],
  },
  {
    slug: 'foerde-scarf',
    name: 'Förde Scarf',
    description:
      'Lambswool, woven narrow and long enough to go round twice. Soft on the first day, and the stripes are in the weave and not printed on. 28 × 190 cm.',
    brand: 'havsull',
    categories: ['rain-and-travel', 'rainwear', 'home-textiles'],
    images: pictures('foerde-scarf', 'Sea-blue wool scarf with chalk stripes on a peg'),
    variants: [
      variant('SCF-FOER-SEA', 5400, { Colour: 'Sea' }, 210, [20, 13]),
      variant('SCF-FOER-BRY', 5400, { Colour: 'Berry' }, 210, [15, 10]),
      variant('SCF-FOER-OAT', 5400, { Colour: 'Oat' }, 210, [3, 1]),
    ],
  },
  {
    slug: 'brise-beanie',
    name: 'Brise Beanie',
    description:
      'A ribbed merino hat with a deep turn-up that covers the ears when the wind goes north. Knitted in one piece, so there is no seam to feel. One size, which stretches to most heads we know.',
    brand: 'havsull',
    categories: ['rain-and-travel', 'rainwear'],
    images: pictures('brise-beanie', 'Ribbed rust-coloured beanie with a turned-up brim'),
    variants: [
      variant('HAT-BRIS-RUST', 3200, { Colour: 'Rust' }, 95, [26, 20]),
      variant('HAT-BRIS-NAVY', 3200, { Colour: 'Navy' }, 95, [31, 24]),
      variant('HAT-BRIS-MOSS', 3200, { Colour: 'Moss' }, 95, [12, 0]),
    ],
  },
];
