import { colour } from '../colours.ts';
import { tote, weekender } from '../objects/bags.ts';
import { bubbles, pumpBottle, soapBar } from '../objects/bath.ts';
import { geranium, pot, twine, wateringCan } from '../objects/garden.ts';
import { carafe, dripper } from '../objects/glassware.ts';
import { board, mill } from '../objects/kitchen.ts';
import { candlestick, flame, lantern, pillar, taper } from '../objects/light.ts';
import { pouch, teaTin } from '../objects/pantry.ts';
import { booklet, envelope, fountainPen, notebook, pencil } from '../objects/paper.ts';
import { basket, blanket, cushion, foldedStack } from '../objects/textiles.ts';
import { bowl, enamelPot, mug, plateStack, teapot } from '../objects/vessels.ts';
import { boots, raincoat } from '../objects/wear.ts';
import { resting, scene, settings, standing } from '../scene.ts';
import { type Art, at } from '../svg.ts';

/** What stands for a category, by its slug. */
export const categoryArt: Record<string, Art> = {
  'tea-and-coffee': scene(
    settings.tea,
    'table',
    standing(300, 930, 320, teaTin(colour.navy, 'cog')) +
      standing(
        880,
        920,
        340,
        pouch(colour.linen, colour.chalk, colour.rust, 'sun', { tie: colour.rust }),
        0.95,
      ) +
      standing(600, 1040, 460, teapot(colour.sea), 0.95),
  ),
  'table-and-kitchen': scene(
    settings.kitchen,
    'table',
    at(850, 610, board(colour.oak), { scale: 0.86 }) +
      standing(420, 940, 500, enamelPot(colour.chalk, colour.navy)) +
      standing(820, 1010, 220, mill(colour.walnut), 0.9) +
      standing(620, 1070, 280, mug(colour.moss), 0.62),
  ),
  tableware: scene(
    settings.tableware,
    'table',
    standing(350, 930, 330, carafe(), 0.95) +
      standing(
        790,
        930,
        480,
        plateStack([colour.chalk, colour.mist, colour.chalk, colour.sky]),
        0.95,
      ) +
      at(790, 768, mug(colour.sea), { scale: 0.72 }) +
      standing(500, 1060, 400, bowl(colour.chalk, colour.harbour), 0.72),
  ),
  'kitchen-tools': scene(
    settings.kitchen,
    'table',
    standing(800, 930, 340, dripper(colour.chalk)) +
      standing(380, 950, 230, mill(colour.walnut), 1.05) +
      standing(590, 1030, 210, mill(colour.beech), 0.86),
  ),
  'home-textiles': scene(
    settings.textiles,
    'table',
    standing(830, 920, 480, basket(colour.sand, colour.chalk), 0.95) +
      standing(400, 930, 480, cushion(colour.mustard, colour.walnut), 0.86) +
      standing(540, 1060, 580, blanket(colour.oat, colour.navy), 0.78),
  ),
  'light-and-candles': scene(
    settings.light,
    'table',
    standing(820, 940, 380, lantern(colour.brick), 0.98) +
      standing(
        320,
        950,
        250,
        at(0, -218, taper(colour.rose, 340)) + candlestick(colour.brass) + flame(0, -586, 0.9),
      ) +
      standing(540, 1040, 240, pillar('#dfae4f', 100, 240) + flame(0, -258)),
  ),
  'paper-and-books': scene(
    settings.paper,
    'flat',
    resting(at(390, 500, notebook(colour.harbour, colour.ink, colour.mustard), { turn: -12 })) +
      resting(at(790, 830, envelope('#f3e9d2', colour.sea, colour.brick), { turn: 8 })) +
      resting(at(800, 380, booklet(colour.rose, 'leaf'), { scale: 1.05, turn: 10 })) +
      resting(
        at(340, 940, pencil(colour.pine, 560), { turn: 62 }) +
          at(620, 560, fountainPen(colour.navy), { scale: 0.9, turn: 24 }),
      ),
  ),
  'rain-and-travel': scene(
    settings.rain,
    'table',
    standing(800, 930, 480, boots(colour.pine, colour.sand, colour.moss), 0.95) +
      standing(430, 1010, 640, weekender(colour.navy, colour.leather), 0.82),
  ),
  rainwear: scene(
    settings.rain,
    'rail',
    resting(at(600, 180, raincoat(colour.mustard, colour.navy), { scale: 1.08 })),
  ),
  bags: scene(
    settings.bags,
    'rail',
    resting(
      at(340, 186, tote(colour.chalk, colour.oat, colour.harbour, 'gables'), { scale: 0.92 }) +
        at(860, 186, tote(colour.rust, colour.sand, colour.butter, 'sun'), { scale: 0.92 }),
    ),
  ),
  garden: scene(
    settings.garden,
    'table',
    standing(830, 930, 300, pot(colour.terracotta, geranium(colour.moss, colour.brick)), 1.02) +
      standing(480, 990, 380, wateringCan(colour.sage), 0.9) +
      standing(760, 1080, 180, twine(colour.sand), 0.6),
  ),
  'bath-and-care': scene(
    settings.bath,
    'table',
    standing(
      760,
      940,
      580,
      foldedStack([colour.sea, colour.mist, colour.chalk], { texture: 'waffle', thick: 108 }),
      0.92,
    ) +
      standing(330, 970, 340, pumpBottle('#8a5a34', 'berries', colour.ochre), 0.95) +
      standing(700, 1070, 380, soapBar(colour.sage, colour.chalk, colour.pine, 'sprig'), 0.82) +
      bubbles([
        [620, 420],
        [700, 330],
        [560, 330],
      ]),
  ),
};
