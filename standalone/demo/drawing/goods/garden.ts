import { colour } from '../colours.ts';
import {
  bird,
  birdBox,
  geranium,
  handFork,
  herb,
  pot,
  secateurs,
  seedPacket,
  trowel,
  twine,
  wateringCan,
} from '../objects/garden.ts';
import { resting, scene, settings, standing } from '../scene.ts';
import { type Art, at } from '../svg.ts';

const table = (art: Art) => scene(settings.garden, 'table', art);
const flat = (art: Art) => scene(settings.garden, 'flat', art);

/** By file name. */
export const garden: Record<string, Art> = {
  'long-spout-watering-can-1': table(standing(690, 980, 390, wateringCan(colour.sage), 1.3)),
  'hearth-clay-pots-1': table(
    standing(600, 980, 300, pot(colour.terracotta, geranium(colour.moss, colour.brick)), 1.3),
  ),
  'hearth-clay-pots-2': table(
    standing(380, 930, 290, pot(colour.terracotta), 1.15) +
      standing(780, 930, 290, pot(colour.clay, herb(colour.moss)), 1.2) +
      standing(560, 1040, 200, pot(colour.terracotta), 0.66),
  ),
  'bed-and-border-tools-1': flat(
    resting(
      at(420, 620, trowel(colour.beech), { scale: 1.2, turn: -9 }) +
        at(780, 620, handFork(colour.beech), { scale: 1.2, turn: 9 }),
    ),
  ),
  'seed-box-1': flat(
    resting(
      at(350, 560, seedPacket(colour.linen, colour.pine, 'leaf'), { scale: 1.4, turn: -14 }),
    ) +
      resting(
        at(600, 590, seedPacket(colour.blush, colour.brick, 'berries'), { scale: 1.4, turn: -1 }),
      ) +
      resting(
        at(850, 640, seedPacket(colour.butter, colour.ochre, 'sun'), { scale: 1.4, turn: 12 }),
      ),
  ),
  'clean-cut-secateurs-1': flat(
    resting(at(590, 580, secateurs(colour.brick), { scale: 1.35, turn: 12 })),
  ),
  'larch-nesting-box-1': scene(
    settings.garden,
    'wall',
    resting(at(600, 640, birdBox(colour.oak, colour.harbour), { scale: 1.2 })) +
      at(622, 750, bird(colour.butter, colour.sea), { scale: 1.25 }),
  ),
  'jute-garden-twine-1': table(standing(560, 985, 290, twine(colour.sand), 1.9)),
};
