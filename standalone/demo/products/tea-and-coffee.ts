import { type Product, pictures, variant } from '../product.ts';

export const teaAndCoffee: readonly Product[] = [
  {
    slug: 'east-frisian-blend',
    name: 'East Frisian Blend',
    description:
      'A strong, malty black tea of second-flush Assam with a little Java for depth. Made for hard northern water and for rock sugar and cream, but it keeps its manners when you drink it plain. One level teaspoon a cup, four minutes, water just off the boil.',
    brand: 'kogge-kontor',
    categories: ['tea-and-coffee'],
    images: pictures(
      'east-frisian-blend',
      'Navy tea tin with a sailing cog on its label',
      'The tea tin beside a cup of black tea and loose leaves',
    ),
    variants: [
      variant('TEA-EAST-100', 690, { Weight: '100 g' }, 130, [84, 46]),
      variant('TEA-EAST-250', 1490, { Weight: '250 g' }, 310, [60, 32]),
      variant('TEA-EAST-500', 2690, { Weight: '500 g' }, 590, [18, 6]),
    ],
  },
  {
    slug: 'earl-grey-no-7',
    name: 'Earl Grey No. 7',
    description:
      'Ceylon tea scented with cold-pressed bergamot oil from Calabria, and nothing else. The seventh recipe we tried was the first that smelled of fruit and not of soap. Bright in the morning, gentle enough for four in the afternoon.',
    brand: 'kogge-kontor',
    categories: ['tea-and-coffee'],
    images: pictures('earl-grey-no-7', 'Mustard-yellow tea tin with a leaf on its label'),
    variants: [
      variant('TEA-EARL-100', 790, { Weight: '100 g' }, 130, [52, 40]),
      variant('TEA-EARL-250', 1690, { Weight: '250 g' }, 310, [21, 3]),
    ],
  },
  {
    slug: 'salt-meadow-herb-tea',
    name: 'Salt Meadow Herb Tea',
    description:
      'Lemon balm, apple mint, yarrow and a pinch of sea buckthorn, dried whole and cut by hand. Free of caffeine, pale green in the cup, with a clean finish that is a little like the air behind a dyke. Steep it covered for seven minutes.',
    brand: 'kogge-kontor',
    categories: ['tea-and-coffee'],
    images: pictures(
      'salt-meadow-herb-tea',
      'Sage-green paper bag of herb tea with a sprig on its label',
    ),
    variants: [
      variant('TEA-HERB-60', 620, { Weight: '60 g' }, 85, [70, 25]),
      variant('TEA-HERB-150', 1290, { Weight: '150 g' }, 190, [33, 12]),
    ],
  },
  {
    slug: 'rote-gruetze-fruit-infusion',
    name: 'Rote Grütze Fruit Infusion',
    description:
      'Redcurrants, sour cherries and raspberries with hibiscus and a thread of vanilla: the northern summer pudding, in a teapot. No flavourings and no added sugar. Very good cold, over ice, with a slice of orange.',
    brand: 'kogge-kontor',
    categories: ['tea-and-coffee'],
    images: pictures(
      'rote-gruetze-fruit-infusion',
      'Berry-red tea tin with two berries on its label',
    ),
    variants: [
      variant('TEA-ROTE-100', 650, { Weight: '100 g' }, 130, [44, 44]),
      variant('TEA-ROTE-250', 1390, { Weight: '250 g' }, 310, [0, 0]),
    ],
  },
  {
    slug: 'harbour-espresso',
    name: 'Harbour Espresso',
    description:
      'Seventy parts Brazilian natural, thirty parts washed Sidamo, roasted slowly to a medium brown. Hazelnut and dark chocolate, with enough fruit to stand up to milk. Roasted every Tuesday; the date is stamped on the bag.',
    brand: 'kogge-kontor',
    categories: ['tea-and-coffee'],
    images: pictures(
      'harbour-espresso',
      'Dark blue coffee bag with a brass tie and a coffee bean on its label',
      'The coffee bag beside a cup of espresso and loose beans',
    ),
    variants: [
      variant('COF-HARB-250-B', 990, { Weight: '250 g', Grind: 'Whole bean' }, 265, [96, 80]),
      variant('COF-HARB-250-G', 990, { Weight: '250 g', Grind: 'Ground' }, 265, [40, 35]),
      variant('COF-HARB-1000-B', 3390, { Weight: '1 kg', Grind: 'Whole bean' }, 1030, [28, 14]),
      variant('COF-HARB-1000-G', 3390, { Weight: '1 kg', Grind: 'Ground' }, 1030, [4, 0]),
    ],
  },
  {
    slug: 'morning-watch-filter-coffee',
    name: 'Morning Watch Filter Coffee',
    description:
      'A light roast from a single cooperative in Huila, Colombia: red apple, caramel and a long, tea-like finish. Ground for a paper filter or left whole. Sixty grams to the litre, and water at 94 degrees.',
    brand: 'kogge-kontor',
    categories: ['tea-and-coffee'],
    images: pictures(
      'morning-watch-filter-coffee',
      'Cream-coloured coffee bag with a rising sun on its label',
    ),
    variants: [
      variant('COF-MORN-250-B', 1090, { Weight: '250 g', Grind: 'Whole bean' }, 265, [62, 51]),
      variant('COF-MORN-250-G', 1090, { Weight: '250 g', Grind: 'Ground' }, 265, [30, 22]),
    ],
  },
  {
    slug: 'still-water-decaf',
    name: 'Still Water Decaf',
    description:
      'Decaffeinated with water and carbon dioxide, so that what is left tastes of coffee. Roasted a shade darker than our filter coffee: walnut, brown sugar, no bitterness. For the pot after dinner.',
    brand: 'kogge-kontor',
    categories: ['tea-and-coffee'],
    images: pictures('still-water-decaf', 'Grey-blue coffee bag with a crescent moon on its label'),
    variants: [
      variant('COF-STIL-250-B', 1150, { Weight: '250 g', Grind: 'Whole bean' }, 265, [19, 11]),
      variant('COF-STIL-250-G', 1150, { Weight: '250 g', Grind: 'Ground' }, 265, [2, 0]),
    ],
  },
  {
    slug: 'kluntje-rock-sugar',
    name: 'Kluntje Rock Sugar',
    description:
      'Large white sugar crystals, grown on a thread for two weeks. They crackle when the hot tea reaches them and last for three cups, as they should. In a glass jar with a cork-lined lid, to be filled again.',
    brand: 'kogge-kontor',
    categories: ['tea-and-coffee'],
    images: pictures('kluntje-rock-sugar', 'Glass jar of white rock sugar with a brass lid'),
    variants: [variant('SUG-KLUN-400', 740, { Weight: '400 g' }, 720, [58, 20])],
  },
];
