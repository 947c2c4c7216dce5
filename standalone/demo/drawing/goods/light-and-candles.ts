import { colour } from '../colours.ts';
import {
  candlestick,
  chamberstick,
  flame,
  glassCandle,
  lamp,
  lantern,
  pillar,
  taper,
} from '../objects/light.ts';
import { scene, settings, standing } from '../scene.ts';
import { type Art, at } from '../svg.ts';

const table = (art: Art) => scene(settings.light, 'table', art);

const burning = (candle: Art, height: number) => candle + flame(0, -height - 18);
const onStick = (wax: string) =>
  at(0, -218, taper(wax, 380)) + candlestick(colour.brass) + flame(0, -626, 0.9);

/** By file name. */
export const lightAndCandles: Record<string, Art> = {
  'beeswax-pillar-1': table(
    standing(380, 940, 250, burning(pillar('#dfae4f', 110, 330), 330), 1.15) +
      standing(830, 930, 250, burning(pillar('#d8a347', 110, 230), 230), 1.15) +
      standing(610, 1030, 250, burning(pillar('#e4b75c', 110, 450), 450), 1.15),
  ),
  'dusk-dinner-candles-1': table(
    standing(330, 950, 270, onStick(colour.rust)) +
      standing(870, 950, 270, onStick(colour.chalk)) +
      standing(600, 1030, 270, onStick(colour.rose), 1.08),
  ),
  'chamber-candlestick-1': table(
    standing(
      590,
      985,
      420,
      at(0, -128, taper(colour.chalk, 250)) + chamberstick(colour.brass) + flame(0, -406),
      1.35,
    ),
  ),
  'scented-candle-1': table(
    standing(600, 985, 320, glassCandle(colour.sky, colour.chalk, 'wave') + flame(0, -246), 1.6),
  ),
  'scented-candle-2': table(
    standing(285, 930, 320, glassCandle(colour.harbour, colour.chalk, 'wave'), 1.25) +
      standing(915, 930, 320, glassCandle(colour.slate, colour.chalk, 'bee'), 1.25) +
      standing(
        600,
        1030,
        340,
        glassCandle(colour.ochre, colour.chalk, 'leaf') + flame(0, -246),
        1.4,
      ),
  ),
  'lull-table-lamp-1': table(standing(600, 985, 280, lamp(colour.mustard, colour.oak), 1.3)),
  'lull-table-lamp-2': table(standing(600, 985, 280, lamp(colour.chalk, colour.oak), 1.3)),
  'sturmlicht-lantern-1': table(standing(600, 990, 380, lantern(colour.brick), 1.25)),
};
