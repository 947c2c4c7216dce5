import { colour } from '../colours.ts';
import { jar } from '../objects/glassware.ts';
import { label } from '../objects/marks.ts';
import {
  book,
  booklet,
  cubeCalendar,
  envelope,
  fountainPen,
  inkLine,
  notebook,
  parcel,
  pear,
  penCap,
  pencil,
  roll,
  sharpener,
  sheet,
  tides,
} from '../objects/paper.ts';
import { resting, scene, settings, standing } from '../scene.ts';
import { type Art, at, path, shading, turned } from '../svg.ts';

const table = (art: Art) => scene(settings.paper, 'table', art);
const flat = (art: Art) => scene(settings.paper, 'flat', art);
const jam =
  path(
    turned([
      [154, 8],
      [166, 48],
      [166, 262],
      [146, 300],
    ]),
    colour.berry,
  ) +
  path(
    turned([
      [154, 8],
      [166, 48],
      [166, 262],
      [146, 300],
    ]),
    shading.round,
  );

/** By file name. */
export const paperAndBooks: Record<string, Art> = {
  'logbook-notebook-1': flat(
    resting(
      at(600, 590, notebook(colour.harbour, colour.ink, colour.mustard), { scale: 1.3, turn: -7 }),
    ),
  ),
  'logbook-notebook-2': flat(
    resting(
      at(420, 570, notebook(colour.rust, colour.walnut, colour.butter), { scale: 1, turn: -14 }),
    ) +
      resting(at(770, 640, notebook(colour.pine, colour.fir, colour.linen), { scale: 1, turn: 9 })),
  ),
  'pocket-trio-1': flat(
    resting(at(370, 560, booklet(colour.rose, 'leaf'), { scale: 1.35, turn: -18 })) +
      resting(at(610, 590, booklet(colour.sea, 'wave'), { scale: 1.35, turn: -2 })) +
      resting(at(850, 640, booklet(colour.mustard, 'sun'), { scale: 1.35, turn: 14 })),
  ),
  'clerk-fountain-pen-1': flat(
    resting(at(600, 600, sheet(colour.chalk), { scale: 1.78, turn: -6 })) +
      at(419, 864, inkLine(colour.navy), { scale: 0.8 }) +
      resting(
        at(800, 520, fountainPen(colour.navy), { scale: 1.2, turn: 34 }) +
          at(400, 330, penCap(colour.navy), { scale: 1.2, turn: -58 }),
      ),
  ),
  'clerk-fountain-pen-2': flat(
    resting(at(470, 640, sheet(colour.chalk, colour.navy), { scale: 1.5, turn: -8 })) +
      resting(at(880, 560, fountainPen(colour.berry), { scale: 1.1, turn: 16 })),
  ),
  'five-pencils-1': flat(
    resting(
      [colour.brick, colour.mustard, colour.pine, colour.harbour, colour.navy]
        .map((tint, i) => at(230 + i * 120, 590 + (i % 2) * 36, pencil(tint, 760)))
        .join('') + at(970, 760, sharpener(), { scale: 1.4, turn: 20 }),
    ),
  ),
  'perpetual-calendar-1': table(
    standing(600, 975, 640, cubeCalendar(colour.oak, colour.ink), 1.35),
  ),
  'letter-set-1': flat(
    resting(at(520, 520, sheet(colour.chalk, colour.harbour), { scale: 1.4, turn: -9 })) +
      resting(
        at(720, 800, envelope('#f3e9d2', colour.sea, colour.brick), { scale: 1.25, turn: 7 }),
      ),
  ),
  'a-small-book-of-tides-1': table(
    standing(600, 985, 480, book(colour.navy, tides(colour.butter, colour.sky), colour.brass), 1.3),
  ),
  'the-preserving-year-1': table(
    standing(
      470,
      960,
      460,
      book(colour.pine, pear(colour.mustard, colour.sage), colour.butter),
      1.18,
    ) +
      standing(
        910,
        1020,
        340,
        jar(jam, colour.brass, label(0, -150, 170, 150, colour.chalk, colour.berry, 'berries')),
        0.86,
      ),
  ),
  'wrapping-paper-rolls-1': flat(
    resting(at(560, 280, roll(colour.linen, colour.brick, 'berries'), { scale: 1.25, turn: -8 })) +
      resting(at(600, 480, roll(colour.harbour, colour.chalk, 'cog'), { scale: 1.25, turn: -8 })) +
      resting(at(470, 700, roll(colour.sage, colour.fir, 'sprig'), { scale: 1.25, turn: -8 })) +
      resting(
        at(800, 880, parcel(colour.linen, colour.brick, 'berries', colour.navy), { turn: 8 }),
      ),
  ),
};
