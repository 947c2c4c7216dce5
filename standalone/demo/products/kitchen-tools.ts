import { type Product, pictures, variant } from '../product.ts';

export const kitchenTools: readonly Product[] = [
  {
    slug: 'oak-cutting-board',
    name: 'Oak Cutting Board',
    description:
      'Cut from one plank of north German oak, with a handle to carry it to the table and a hole to hang it by. Finished with linseed oil and nothing else. Wash it by hand, stand it up to dry, oil it twice a year.',
    brand: 'bok-bjoerk',
    categories: ['table-and-kitchen', 'kitchen-tools'],
    images: pictures(
      'oak-cutting-board',
      'Oak cutting board with a handle',
      'Oak and walnut cutting boards one on the other',
    ),
    variants: [
      variant('BRD-OAK-M', 4400, { Wood: 'Oak', Size: '38 × 21 cm' }, 1100, [22, 10]),
      variant('BRD-OAK-L', 5900, { Wood: 'Oak', Size: '48 × 27 cm' }, 1850, [15, 6]),
      variant('BRD-WAL-M', 6400, { Wood: 'Walnut', Size: '38 × 21 cm' }, 1050, [5, 2]),
    ],
  },
  {
    slug: 'crumb-bread-knife',
    name: 'Crumb Bread Knife',
    description:
      'A 22 cm blade with wide, shallow serrations that go through a dark crust without tearing what is under it. Beech handle, brass ferrule. It can be sharpened, and we will do it for the price of the postage.',
    brand: 'bok-bjoerk',
    categories: ['table-and-kitchen', 'kitchen-tools'],
    images: pictures('crumb-bread-knife', 'Bread knife with a beech handle'),
    variants: [variant('KNF-BRED-22', 5400, { Blade: '22 cm' }, 190, [20, 14])],
  },
  {
    slug: 'stirring-set',
    name: 'Stirring Set',
    description:
      'A spoon, a slotted spatula and a corner scraper, cut from beech and sanded until they stop catching the cloth. The scraper was shaped on our own pans. They darken with use and are the better for it.',
    brand: 'bok-bjoerk',
    categories: ['table-and-kitchen', 'kitchen-tools'],
    images: pictures('stirring-set', 'Wooden spoon, slotted spatula and scraper side by side'),
    variants: [variant('STR-SET-3', 2800, { Pieces: '3' }, 180, [48, 31])],
  },
  {
    slug: 'galley-pot',
    name: 'Galley Pot',
    description:
      'An enamelled steel pot with a dark rim, two handles that take a folded cloth, and a lid that sits flat. Works on every stove, induction included, and carries on to the oven and the table.',
    brand: 'bok-bjoerk',
    categories: ['table-and-kitchen', 'kitchen-tools'],
    images: pictures(
      'galley-pot',
      'Cream enamel pot with navy rim and lid',
      'The pot in pine green, steam rising, a loaf beside it',
    ),
    variants: [
      variant('PAN-GALL-CRM-3', 6900, { Colour: 'Cream', Volume: '3 l' }, 1700, [13, 9]),
      variant('PAN-GALL-CRM-5', 8400, { Colour: 'Cream', Volume: '5 l' }, 2300, [10, 4]),
      variant('PAN-GALL-PIN-3', 6900, { Colour: 'Pine', Volume: '3 l' }, 1700, [7, 3]),
      variant('PAN-GALL-PIN-5', 8400, { Colour: 'Pine', Volume: '5 l' }, 2300, [0, 0]),
    ],
  },
  {
    slug: 'pilot-pepper-mill',
    name: 'Pilot Pepper Mill',
    description:
      'Turned from walnut or beech around a ceramic mill that does not wear. Coarse at a quarter turn, fine at a whole one. The beech one is meant for salt, but nobody checks.',
    brand: 'bok-bjoerk',
    categories: ['table-and-kitchen', 'kitchen-tools'],
    images: pictures('pilot-pepper-mill', 'Two turned mills, one in walnut and one in beech'),
    variants: [
      variant('MIL-PILO-WAL', 4700, { Wood: 'Walnut' }, 310, [18, 12]),
      variant('MIL-PILO-BEE', 4200, { Wood: 'Beech' }, 300, [25, 17]),
    ],
  },
  {
    slug: 'harbour-apron',
    name: 'Harbour Apron',
    description:
      'Washed canvas, 340 grams to the square metre, with a pocket across the front that is divided where you would divide it. The straps cross behind and tie in front. One size, made to be shared.',
    brand: 'takel-tuch',
    categories: ['table-and-kitchen', 'kitchen-tools', 'home-textiles'],
    images: pictures('harbour-apron', 'Harbour-blue canvas apron on a peg'),
    variants: [
      variant('APR-HARB-BLU', 4900, { Colour: 'Harbour' }, 420, [26, 11]),
      variant('APR-HARB-OAT', 4900, { Colour: 'Oat' }, 420, [14, 15]),
    ],
  },
  {
    slug: 'galley-tea-towels',
    name: 'Galley Tea Towels, Pair',
    description:
      'Half linen, half cotton: the linen dries the glass, the cotton makes it soft from the first day. One checked, one striped, each with a loop that is sewn in and not glued on. 50 × 70 cm.',
    brand: 'havsull',
    categories: ['table-and-kitchen', 'kitchen-tools', 'home-textiles'],
    images: pictures('galley-tea-towels', 'A checked and a striped tea towel on pegs'),
    variants: [
      variant('TWL-GALL-BLU', 2400, { Colour: 'Blue' }, 190, [44, 30]),
      variant('TWL-GALL-RED', 2400, { Colour: 'Brick' }, 190, [31, 0]),
    ],
  },
  {
    slug: 'slow-pour-dripper',
    name: 'Slow Pour Dripper',
    description:
      'A ribbed ceramic cone and a glass server for two large cups. The ribs end short of the lip, so the paper seals and the water takes its time. Fits the usual 02 papers, of which forty are in the box.',
    brand: 'holmvik',
    categories: ['table-and-kitchen', 'kitchen-tools', 'tea-and-coffee'],
    images: pictures(
      'slow-pour-dripper',
      'Ceramic coffee dripper on a glass server half full of coffee',
    ),
    variants: [
      variant('DRP-SLOW-WHT', 5200, { Colour: 'White' }, 880, [17, 12]),
      variant('DRP-SLOW-INK', 5200, { Colour: 'Ink' }, 880, [6, 3]),
    ],
  },
];
