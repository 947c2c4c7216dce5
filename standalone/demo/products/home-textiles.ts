import { type Product, pictures, variant } from '../product.ts';

export const homeTextiles: readonly Product[] = [
  {
    slug: 'gotska-wool-blanket',
    name: 'Gotska Wool Blanket',
    description:
      'Woven from the wool of island sheep, brushed on one side and fringed by hand. Warm without weight, and it still smells faintly of lanolin when it is new. 130 × 190 cm; air it more often than you wash it.',
    brand: 'havsull',
    categories: ['home-textiles'],
    images: pictures(
      'gotska-wool-blanket',
      'Folded oat-coloured wool blanket with a navy stripe and a fringe',
      'Two folded blankets in sea blue and rust',
    ),
    variants: [
      variant('BLK-GOTS-OAT', 12900, { Colour: 'Oat' }, 1250, [16, 9]),
      variant('BLK-GOTS-SEA', 12900, { Colour: 'Sea' }, 1250, [11, 6]),
      variant('BLK-GOTS-RUST', 12900, { Colour: 'Rust' }, 1250, [3, 0]),
    ],
  },
  {
    slug: 'sunday-cushion',
    name: 'Sunday Cushion',
    description:
      'A washed-linen cover with contrast piping, closed by a hidden zip and filled with lambswool balls that shake back into shape. 50 × 50 cm. The filling is included, because an empty cushion is not a cushion.',
    brand: 'havsull',
    categories: ['home-textiles'],
    images: pictures(
      'sunday-cushion',
      'Linen cushion in mustard with piped edges',
      'Two cushions, one piped in sage, one striped in navy',
    ),
    variants: [
      variant('CSH-SUND-MUS', 5600, { Colour: 'Mustard' }, 780, [18, 12]),
      variant('CSH-SUND-SAGE', 5600, { Colour: 'Sage' }, 780, [12, 12]),
      variant('CSH-SUND-NAVY', 5900, { Colour: 'Navy stripe' }, 780, [9, 4]),
    ],
  },
  {
    slug: 'longshore-bed-linen',
    name: 'Longshore Bed Linen',
    description:
      'A duvet cover and one pillowcase of European flax, stonewashed so that it needs no iron and wants none. Cool in July, warm in January. Closed with shell buttons.',
    brand: 'havsull',
    categories: ['home-textiles'],
    images: pictures('longshore-bed-linen', 'Folded bed linen in mist blue with two pillows'),
    variants: [
      variant('BED-LONG-MIST-135', 15900, { Colour: 'Mist', Size: '135 × 200 cm' }, 1500, [10, 7]),
      variant('BED-LONG-MIST-155', 17900, { Colour: 'Mist', Size: '155 × 220 cm' }, 1750, [6, 5]),
      variant('BED-LONG-BLSH-135', 15900, { Colour: 'Blush', Size: '135 × 200 cm' }, 1500, [8, 2]),
      variant('BED-LONG-BLSH-155', 17900, { Colour: 'Blush', Size: '155 × 220 cm' }, 1750, [0, 0]),
    ],
  },
  {
    slug: 'filz-slippers',
    name: 'Filz Slippers',
    description:
      'Wool felt, pressed in one piece and lined with lambskin offcuts. The sole is suede, for wooden floors. They start firm and take the shape of your foot within a week; between sizes, take the smaller.',
    brand: 'havsull',
    categories: ['home-textiles'],
    images: pictures('filz-slippers', 'A pair of slate-grey felt slippers from above'),
    variants: [
      variant('SLP-FILZ-36', 4900, { Size: '36–37' }, 340, [9, 4]),
      variant('SLP-FILZ-38', 4900, { Size: '38–39' }, 360, [14, 8]),
      variant('SLP-FILZ-40', 4900, { Size: '40–41' }, 380, [12, 10]),
      variant('SLP-FILZ-42', 4900, { Size: '42–43' }, 400, [10, 6]),
      variant('SLP-FILZ-44', 4900, { Size: '44–45' }, 430, [1, 0]),
    ],
  },
  {
    slug: 'reed-basket',
    name: 'Reed Basket',
    description:
      'Plaited from seagrass over a rattan frame, with two handles that meet in one hand. For logs, laundry, toys or a spare blanket. The small one holds 18 litres, the large one 40.',
    brand: 'havsull',
    categories: ['home-textiles'],
    images: pictures('reed-basket', 'Plaited basket with two handles and a chalk-white band'),
    variants: [
      variant('BSK-REED-S', 3900, { Size: 'Small' }, 900, [20, 8]),
      variant('BSK-REED-L', 5900, { Size: 'Large' }, 1600, [9, 5]),
    ],
  },
];
