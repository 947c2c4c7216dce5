import { colour } from '../colours.ts';
import { backpack, tote, washBag, weekender } from '../objects/bags.ts';
import { beanie, scarf } from '../objects/textiles.ts';
import {
  boots,
  drops,
  openUmbrella,
  puddle,
  raincoat,
  rolledUmbrella,
  souwester,
} from '../objects/wear.ts';
import { resting, type Setting, scene, settings, standing } from '../scene.ts';
import { type Art, at, ellipse, shading } from '../svg.ts';

const table = (art: Art, setting: Setting = settings.rain) => scene(setting, 'table', art);
const rail = (art: Art, setting: Setting = settings.rain) => scene(setting, 'rail', art);
const rain = drops(colour.harbour, [
  [150, 180],
  [260, 420],
  [120, 600],
  [1010, 220],
  [1080, 480],
  [960, 90],
  [420, 110],
  [1060, 690],
  [210, 720],
  [800, 160],
]);

/** By file name. */
export const rainAndTravel: Record<string, Art> = {
  'deichlaeufer-raincoat-1': rail(
    resting(at(600, 180, raincoat(colour.mustard, colour.navy), { scale: 1.13 })),
  ),
  'deichlaeufer-raincoat-2': rail(
    resting(at(600, 180, raincoat(colour.navy, colour.mustard), { scale: 1.13 })),
  ),
  'wattweg-boots-1': table(
    at(600, 990, puddle(colour.sky), { scale: 1.4 }) +
      standing(560, 985, 520, boots(colour.pine, colour.sand, colour.moss), 1.3),
  ),
  'boenhase-umbrella-1': table(
    rain +
      ellipse(600, 1040, 380, 40, shading.ground) +
      at(560, 280, openUmbrella(colour.brick, colour.chalk), { scale: 1.06, turn: -8 }),
  ),
  'boenhase-umbrella-2': rail(resting(at(580, 212, rolledUmbrella(colour.navy), { scale: 1.24 }))),
  'lotse-souwester-1': table(standing(570, 990, 560, souwester(colour.mustard, colour.navy), 1.3)),
  'foerde-scarf-1': rail(resting(at(600, 185, scarf(colour.sea, colour.chalk), { scale: 1.08 }))),
  'brise-beanie-1': table(standing(600, 975, 500, beanie(colour.rust), 1.5)),
  'market-day-tote-1': rail(
    resting(
      at(600, 186, tote(colour.chalk, colour.oat, colour.harbour, 'gables'), { scale: 1.14 }),
    ),
    settings.bags,
  ),
  'market-day-tote-2': rail(
    resting(at(600, 186, tote(colour.navy, colour.sand, colour.linen, 'cog'), { scale: 1.14 })),
    settings.bags,
  ),
  'landgang-backpack-1': table(
    standing(600, 990, 480, backpack(colour.moss, colour.leather), 1.2),
    settings.bags,
  ),
  'two-nights-weekender-1': table(
    standing(600, 970, 780, weekender(colour.navy, colour.leather), 1.2),
    settings.bags,
  ),
  'striped-wash-bag-1': table(
    standing(610, 970, 600, washBag(colour.chalk, colour.harbour, colour.leather), 1.35),
    settings.bags,
  ),
};
