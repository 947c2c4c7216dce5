import { colour } from '../colours.ts';
import { crystals, jar } from '../objects/glassware.ts';
import { label } from '../objects/marks.ts';
import { coffeeHeap, leafHeap, pouch, teaTin } from '../objects/pantry.ts';
import { cupAndSaucer, steam } from '../objects/vessels.ts';
import { scene, settings, standing } from '../scene.ts';
import { type Art, at } from '../svg.ts';

const table = (art: Art) => scene(settings.tea, 'table', art);
const tea = '#8a4a22';
const coffee = '#3f281d';

/** By file name. */
export const teaAndCoffee: Record<string, Art> = {
  'east-frisian-blend-1': table(standing(600, 975, 320, teaTin(colour.navy, 'cog'), 1.5)),
  'east-frisian-blend-2': table(
    standing(390, 930, 340, teaTin(colour.navy, 'cog'), 1.35) +
      standing(800, 1000, 500, cupAndSaucer(colour.chalk, colour.navy, tea), 1.1) +
      at(785, 750, steam(140)) +
      standing(440, 1075, 220, leafHeap('#3d2a20')),
  ),
  'earl-grey-no-7-1': table(standing(600, 975, 320, teaTin(colour.mustard, 'leaf'), 1.5)),
  'salt-meadow-herb-tea-1': table(
    standing(
      600,
      975,
      340,
      pouch(colour.sage, colour.chalk, colour.pine, 'sprig', { height: 470, tie: colour.pine }),
      1.3,
    ) + standing(920, 1010, 200, leafHeap(colour.moss)),
  ),
  'rote-gruetze-fruit-infusion-1': table(
    standing(600, 975, 320, teaTin(colour.berry, 'berries'), 1.5),
  ),
  'harbour-espresso-1': table(
    standing(600, 985, 350, pouch(colour.navy, colour.linen, colour.navy, 'bean'), 1.35),
  ),
  'harbour-espresso-2': table(
    standing(400, 930, 350, pouch(colour.navy, colour.linen, colour.navy, 'bean'), 1.22) +
      standing(820, 1000, 440, cupAndSaucer(colour.sky, colour.navy, coffee), 0.95) +
      at(806, 785, steam(120)) +
      standing(500, 1080, 230, coffeeHeap('#5d3a28')),
  ),
  'morning-watch-filter-coffee-1': table(
    standing(
      600,
      985,
      350,
      pouch(colour.linen, colour.chalk, colour.rust, 'sun', { tie: colour.rust }),
      1.35,
    ),
  ),
  'still-water-decaf-1': table(
    standing(600, 985, 350, pouch(colour.sea, colour.chalk, colour.harbour, 'moon'), 1.35),
  ),
  'kluntje-rock-sugar-1': table(
    standing(
      600,
      990,
      360,
      jar(
        crystals('#e8d9bd'),
        colour.brass,
        label(0, -150, 170, 150, colour.chalk, colour.rust, 'cog'),
      ),
      1.5,
    ),
  ),
};
