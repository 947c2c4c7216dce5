import { colour } from '../colours.ts';
import { dripper } from '../objects/glassware.ts';
import {
  apron,
  board,
  breadKnife,
  cloth,
  mill,
  scraper,
  spatula,
  teaTowel,
  woodenSpoon,
} from '../objects/kitchen.ts';
import { loaf } from '../objects/pantry.ts';
import { enamelPot, steam } from '../objects/vessels.ts';
import { resting, scene, settings, standing } from '../scene.ts';
import { type Art, at } from '../svg.ts';

const table = (art: Art) => scene(settings.kitchen, 'table', art);
const flat = (art: Art) => scene(settings.kitchen, 'flat', art);
const rail = (art: Art) => scene(settings.kitchen, 'rail', art);

/** By file name. */
export const kitchenTools: Record<string, Art> = {
  'oak-cutting-board-1': flat(resting(at(600, 665, board(colour.oak), { scale: 1.18, turn: 8 }))),
  'oak-cutting-board-2': flat(
    resting(at(520, 650, board(colour.walnut), { scale: 1.05, turn: -14 })) +
      resting(at(720, 680, board(colour.oak), { scale: 0.9, turn: 12 })),
  ),
  'crumb-bread-knife-1': flat(
    resting(at(600, 600, cloth(colour.linen, colour.moss), { scale: 1.25, turn: 12 })) +
      resting(at(610, 640, breadKnife(colour.beech), { scale: 1.1, turn: 34 })),
  ),
  'stirring-set-1': flat(
    resting(
      at(340, 620, woodenSpoon(colour.beech), { scale: 1.15, turn: -7 }) +
        at(600, 600, spatula(colour.oak), { scale: 1.15 }) +
        at(860, 620, scraper(colour.beech), { scale: 1.15, turn: 7 }),
    ),
  ),
  'galley-pot-1': table(standing(600, 975, 500, enamelPot(colour.chalk, colour.navy), 1.35)),
  'galley-pot-2': table(
    at(430, 440, steam(150)) +
      standing(440, 930, 480, enamelPot(colour.pine, colour.ink), 1.05) +
      standing(820, 1030, 460, loaf, 0.9),
  ),
  'pilot-pepper-mill-1': table(
    standing(450, 960, 230, mill(colour.walnut), 1.3) +
      standing(790, 1000, 210, mill(colour.beech), 1.05),
  ),
  'harbour-apron-1': rail(
    resting(at(600, 190, apron(colour.harbour, colour.oat), { scale: 1.02 })),
  ),
  'galley-tea-towels-1': rail(
    resting(
      at(340, 190, teaTowel(colour.chalk, colour.harbour, true), { scale: 1.25 }) +
        at(860, 190, teaTowel(colour.linen, colour.harbour), { scale: 1.25 }),
    ),
  ),
  'slow-pour-dripper-1': table(standing(580, 985, 340, dripper(colour.chalk), 1.35)),
};
