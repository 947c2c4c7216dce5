import { colour } from '../colours.ts';
import { basket, bedding, blanket, cushion, slippers } from '../objects/textiles.ts';
import { resting, scene, settings, standing } from '../scene.ts';
import { type Art, at } from '../svg.ts';

const table = (art: Art) => scene(settings.textiles, 'table', art);

/** By file name. */
export const homeTextiles: Record<string, Art> = {
  'gotska-wool-blanket-1': table(standing(600, 960, 660, blanket(colour.oat, colour.navy), 1.3)),
  'gotska-wool-blanket-2': table(
    standing(600, 990, 640, blanket(colour.sea, colour.chalk), 1.05) +
      at(600, 626, blanket(colour.rust, colour.butter), { scale: 0.98 }),
  ),
  'sunday-cushion-1': table(standing(600, 970, 540, cushion(colour.mustard, colour.walnut), 1.3)),
  'sunday-cushion-2': table(
    standing(420, 920, 500, cushion(colour.chalk, colour.navy, 'striped'), 1.02) +
      standing(770, 990, 500, cushion(colour.sage, colour.pine), 1.02),
  ),
  'longshore-bed-linen-1': table(standing(600, 980, 660, bedding(colour.mist, colour.chalk), 1.25)),
  'filz-slippers-1': scene(
    settings.textiles,
    'flat',
    resting(at(600, 600, slippers(colour.slate, colour.linen), { scale: 1.35 })),
  ),
  'reed-basket-1': table(standing(600, 985, 480, basket(colour.sand, colour.chalk), 1.35)),
};
