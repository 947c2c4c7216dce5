import { colour } from '../colours.ts';
import { fork, knife, spoon } from '../objects/cutlery.ts';
import { carafe, tumbler } from '../objects/glassware.ts';
import { cloth } from '../objects/kitchen.ts';
import {
  berryPorridge,
  bowl,
  cupAndSaucer,
  mug,
  plate,
  plateStack,
  steam,
  teapot,
} from '../objects/vessels.ts';
import { resting, scene, settings, standing } from '../scene.ts';
import { type Art, at } from '../svg.ts';

const table = (art: Art) => scene(settings.tableware, 'table', art);
const flat = (art: Art) => scene(settings.tableware, 'flat', art);
const tea = '#8a4a22';

/** By file name. */
export const tableware: Record<string, Art> = {
  'dune-mug-1': table(standing(560, 975, 300, mug(colour.sea), 1.5)),
  'dune-mug-2': table(
    standing(265, 930, 300, mug(colour.chalk), 1.05) +
      standing(905, 930, 300, mug(colour.rust), 1.05) +
      standing(570, 1030, 320, mug(colour.moss), 1.12),
  ),
  'dune-teapot-1': table(standing(590, 980, 440, teapot(colour.chalk), 1.3)),
  'dune-teapot-2': table(
    standing(480, 930, 440, teapot(colour.sea), 1.05) +
      standing(890, 1020, 280, mug(colour.sea, tea), 0.85) +
      at(880, 740, steam(120)),
  ),
  'tide-cup-and-saucer-1': table(
    standing(580, 980, 520, cupAndSaucer(colour.chalk, colour.navy, tea), 1.45) +
      at(570, 655, steam(150)),
  ),
  'tide-breakfast-bowl-1': table(standing(600, 975, 460, bowl(colour.chalk, colour.harbour), 1.4)),
  'tide-breakfast-bowl-2': table(
    standing(600, 975, 460, bowl(colour.chalk, colour.harbour, berryPorridge), 1.4) +
      at(590, 610, steam(150)),
  ),
  'tide-plate-1': flat(
    resting(
      at(600, 600, plate(colour.chalk, colour.harbour), { scale: 1.06 }) +
        at(150, 850, fork(colour.steel)) +
        at(1050, 850, knife(colour.steel)),
    ),
  ),
  'tide-plate-2': table(
    standing(
      600,
      990,
      480,
      plateStack([colour.chalk, colour.mist, colour.chalk, colour.sky, colour.chalk]),
      1.45,
    ),
  ),
  'spring-carafe-1': table(
    standing(500, 980, 340, carafe(), 1.22) + standing(860, 1010, 220, tumbler(colour.sky), 1),
  ),
  'spring-tumblers-1': table(
    standing(370, 900, 230, tumbler(colour.sage, 0.2), 1.15) +
      standing(820, 900, 230, tumbler(colour.rose, 0.2), 1.15) +
      standing(560, 1010, 230, tumbler(colour.sky, 0.6), 1.25) +
      standing(960, 1030, 230, tumbler(colour.butter, 0.2), 1.25),
  ),
  'kontor-cutlery-1': flat(
    resting(at(600, 600, cloth(colour.chalk, colour.sky), { scale: 1.5, turn: -4 })) +
      resting(
        at(370, 960, fork(colour.oak), { scale: 1.5 }) +
          at(600, 960, knife(colour.oak), { scale: 1.5 }) +
          at(830, 960, spoon(colour.oak), { scale: 1.5 }),
      ),
  ),
};
