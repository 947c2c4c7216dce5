import { colour } from '../colours.ts';
import { bathBrush, bubbles, pumpBottle, soapBar, soapDish, tube } from '../objects/bath.ts';
import { crystals, jar } from '../objects/glassware.ts';
import { label } from '../objects/marks.ts';
import { scoop } from '../objects/pantry.ts';
import { foldedStack, hangingTowel } from '../objects/textiles.ts';
import { resting, scene, settings, standing } from '../scene.ts';
import { type Art, at } from '../svg.ts';

const table = (art: Art) => scene(settings.bath, 'table', art);

/** By file name. */
export const bathAndCare: Record<string, Art> = {
  'block-soap-1': table(
    standing(
      600,
      970,
      520,
      soapDish(colour.oak) + at(0, -40, soapBar(colour.sage, colour.chalk, colour.pine, 'sprig')),
      1.45,
    ) +
      bubbles([
        [270, 520],
        [340, 380],
        [880, 470],
        [960, 350],
        [820, 300],
      ]),
  ),
  'block-soap-2': table(
    standing(
      600,
      990,
      440,
      soapBar(colour.sage, colour.chalk, colour.pine, 'sprig') +
        at(14, -166, soapBar(colour.rose, colour.chalk, colour.berry, 'berries')) +
        at(-10, -332, soapBar(colour.linen, colour.chalk, colour.ochre, 'sun')),
      1.35,
    ),
  ),
  'sea-buckthorn-hand-wash-1': table(
    standing(600, 985, 340, pumpBottle('#8a5a34', 'berries', colour.ochre), 1.25),
  ),
  'dorsal-bath-brush-1': scene(
    settings.bath,
    'flat',
    resting(at(600, 600, bathBrush(colour.beech, colour.walnut), { scale: 1.15, turn: 24 })),
  ),
  'low-tide-bath-salt-1': table(
    standing(
      520,
      960,
      360,
      jar(
        crystals('#bcd3c4'),
        colour.oak,
        label(0, -150, 170, 150, colour.chalk, colour.harbour, 'wave'),
      ),
      1.4,
    ) + standing(880, 1060, 300, scoop(colour.beech), 0.9),
  ),
  'boatyard-hand-cream-1': table(
    standing(600, 985, 200, tube(colour.chalk, 'bee', colour.harbour), 1.5),
  ),
  'waffle-bath-towel-1': table(
    standing(
      600,
      970,
      580,
      foldedStack([colour.sea, colour.mist, colour.chalk, colour.mist], {
        texture: 'waffle',
        thick: 108,
      }),
      1.2,
    ),
  ),
  'waffle-bath-towel-2': scene(
    settings.bath,
    'rail',
    resting(at(600, 190, hangingTowel(colour.rose, colour.chalk), { scale: 1.35 })),
  ),
};
