import { type Product, pictures, variant } from '../product.ts';

export const paperAndBooks: readonly Product[] = [
  {
    slug: 'logbook-notebook',
    name: 'Logbook',
    description:
      'Two hundred pages of 100-gram paper that takes a fountain pen without showing it on the other side. Sewn, so it lies flat on any page; bound in cloth, with a ribbon and an elastic band. A5.',
    brand: 'papierhof-trave',
    categories: ['paper-and-books'],
    images: pictures(
      'logbook-notebook',
      'Cloth-bound notebook in harbour blue with a band and a ribbon',
      'Notebooks in rust and pine green',
    ),
    variants: [
      variant('NTB-LOG-BLU-L', 2200, { Colour: 'Harbour', Ruling: 'Lined' }, 390, [40, 26]),
      variant('NTB-LOG-BLU-D', 2200, { Colour: 'Harbour', Ruling: 'Dotted' }, 390, [35, 21]),
      variant('NTB-LOG-RUS-L', 2200, { Colour: 'Rust', Ruling: 'Lined' }, 390, [22, 14]),
      variant('NTB-LOG-RUS-D', 2200, { Colour: 'Rust', Ruling: 'Dotted' }, 390, [19, 8]),
      variant('NTB-LOG-PIN-L', 2200, { Colour: 'Pine', Ruling: 'Lined' }, 390, [16, 11]),
      variant('NTB-LOG-PIN-D', 2200, { Colour: 'Pine', Ruling: 'Dotted' }, 390, [0, 0]),
    ],
  },
  {
    slug: 'pocket-trio',
    name: 'Pocket Trio',
    description:
      'Three thin booklets, thread-sewn, 48 pages each: one lined, one dotted, one blank. They fit a shirt pocket and survive a coat. The covers are letterpress on recycled card.',
    brand: 'papierhof-trave',
    categories: ['paper-and-books'],
    images: pictures('pocket-trio', 'Three pocket booklets fanned out in mustard, sea and rose'),
    variants: [variant('NTB-TRIO-3', 1400, { Pieces: '3' }, 150, [72, 55])],
  },
  {
    slug: 'clerk-fountain-pen',
    name: 'Clerk Fountain Pen',
    description:
      'A brass-fitted pen with a steel nib that writes on the first stroke, even after a week in the drawer. Takes cartridges or the converter in the box. Slightly heavy, as a pen should be that you do not want to lose.',
    brand: 'papierhof-trave',
    categories: ['paper-and-books'],
    images: pictures(
      'clerk-fountain-pen',
      'Navy fountain pen with brass fittings above a line of ink',
      'The pen with an inkwell and a letter',
    ),
    variants: [
      variant('PEN-CLRK-NVY-F', 6900, { Colour: 'Navy', Nib: 'Fine' }, 42, [12, 10]),
      variant('PEN-CLRK-NVY-M', 6900, { Colour: 'Navy', Nib: 'Medium' }, 42, [14, 9]),
      variant('PEN-CLRK-BRY-F', 6900, { Colour: 'Berry', Nib: 'Fine' }, 42, [7, 3]),
      variant('PEN-CLRK-BRY-M', 6900, { Colour: 'Berry', Nib: 'Medium' }, 42, [2, 1]),
    ],
  },
  {
    slug: 'five-pencils',
    name: 'Five Pencils',
    description:
      'Five cedar pencils in HB, lacquered in colours that look well in a jar, with a brass wedge sharpener. The cores are glued along their whole length, so a fall from the desk is not the end of them.',
    brand: 'papierhof-trave',
    categories: ['paper-and-books'],
    images: pictures('five-pencils', 'Five coloured pencils in a row with a brass sharpener'),
    variants: [variant('PCL-FIVE-HB', 1200, { Grade: 'HB' }, 60, [66, 38])],
  },
  {
    slug: 'perpetual-calendar',
    name: 'Perpetual Calendar',
    description:
      'Two cubes and three bars of beech on a small shelf: turn them each morning and they are right for ever. The numerals are screen-printed and sealed with oil. A good reason to go to the desk.',
    brand: 'bok-bjoerk',
    categories: ['paper-and-books'],
    images: pictures('perpetual-calendar', 'Wooden block calendar showing the seventeenth'),
    variants: [variant('CAL-PERP-BEE', 3400, { Wood: 'Beech' }, 480, [21, 10])],
  },
  {
    slug: 'letter-set',
    name: 'Letter Set',
    description:
      'Twenty sheets and ten lined envelopes of laid paper with a deckle edge, and a stick of sealing wax for the ones that matter. The paper is made from cotton offcuts, a mile up the river.',
    brand: 'papierhof-trave',
    categories: ['paper-and-books'],
    images: pictures('letter-set', 'Letter paper and an envelope with a red wax seal'),
    variants: [
      variant('LTR-SET-CRM', 1900, { Colour: 'Cream' }, 320, [33, 20]),
      variant('LTR-SET-MIST', 1900, { Colour: 'Mist' }, 320, [18, 12]),
    ],
  },
  {
    slug: 'a-small-book-of-tides',
    name: 'A Small Book of Tides',
    description:
      'Why the water comes and goes, told in forty short chapters with woodcuts: moon, wind, mudflat, harbour gauge. Clothbound, 176 pages, with tables left blank for your own coast. For patient readers of ten and over.',
    brand: 'papierhof-trave',
    categories: ['paper-and-books'],
    images: pictures(
      'a-small-book-of-tides',
      'Clothbound book, its cover showing a moon over waves',
    ),
    variants: [
      variant('BOK-TIDE-EN', 2400, { Language: 'English' }, 410, [27, 22]),
      variant('BOK-TIDE-DE', 2400, { Language: 'German' }, 410, [34, 29]),
    ],
  },
  {
    slug: 'the-preserving-year',
    name: 'The Preserving Year',
    description:
      'Fifty-two recipes for fifty-two weeks of jam, pickle, cordial and fruit cheese, in the order things ripen north of the Elbe. Each fits one pan and four jars. Clothbound, 208 pages.',
    brand: 'papierhof-trave',
    categories: ['paper-and-books', 'table-and-kitchen', 'kitchen-tools'],
    images: pictures(
      'the-preserving-year',
      'Clothbound cookbook with a pear on its cover beside a jar of preserves',
    ),
    variants: [variant('BOK-PRES-EN', 2900, { Language: 'English' }, 640, [19, 13])],
  },
  {
    slug: 'wrapping-paper-rolls',
    name: 'Wrapping Paper, Three Rolls',
    description:
      'Three metres each of three patterns, block-printed on uncoated paper that folds sharply and can be recycled, ribbonless and all. Tape is not included; string looks better.',
    brand: 'papierhof-trave',
    categories: ['paper-and-books'],
    images: pictures(
      'wrapping-paper-rolls',
      'Three rolls of patterned wrapping paper and a tied parcel',
    ),
    variants: [variant('WRP-ROLL-3', 1600, { Pieces: '3' }, 380, [50, 3])],
  },
];
