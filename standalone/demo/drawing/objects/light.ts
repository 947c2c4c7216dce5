import { colour, darker, lighter } from '../colours.ts';
import {
  type Art,
  circle,
  cylinder,
  each,
  ellipse,
  line,
  path,
  rect,
  shading,
  solid,
  turned,
} from '../svg.ts';
import { label, type Mark } from './marks.ts';

/** A flame and its light; its foot at x,y. */
export const flame = (x: number, y: number, size = 1): Art =>
  `<g transform="translate(${x},${y})${size === 1 ? '' : `scale(${size})`}">` +
  circle(0, -44, 230, shading.glow) +
  path(
    'M0,0C-34,-6 -38,-46 -16,-76C-4,-92 2,-108 2,-124C30,-92 44,-46 30,-18C24,-6 12,0 0,0z',
    '#f4b64e',
  ) +
  path(
    'M0,-4C-18,-8 -20,-34 -8,-52C0,-64 4,-74 4,-84C20,-60 26,-34 18,-16C14,-8 8,-4 0,-4z',
    '#fff1c4',
  ) +
  '</g>';

/** A pillar candle. */
export const pillar = (wax: string, radius: number, height: number): Art =>
  solid(cylinder(radius, height), wax) +
  ellipse(0, -height, radius, radius * 0.13, lighter(wax, 0.35)) +
  ellipse(0, -height + 2, radius * 0.72, radius * 0.085, darker(wax, 0.08)) +
  line(`M${-radius * 0.6},${-height + 10}c-4,50 10,60 4,96`, lighter(wax, 0.25), 15) +
  line(`M0,${-height}v-22`, colour.ink, 5);

/** A slim dinner candle. */
export const taper = (wax: string, height = 420): Art =>
  solid(`M-24,0L-18,${-height}Q0,${-height - 16} 18,${-height}L24,0z`, wax) +
  line(`M0,${-height - 8}v-22`, colour.ink, 5);

/** A candlestick with a round foot. */
export const candlestick = (metal: string): Art =>
  solid(
    turned([
      [136, 0],
      [140, 12],
      [120, 24],
      [50, 36],
      [22, 60],
      [17, 120],
      [30, 138],
      [17, 156],
      [17, 196],
      [34, 214],
      [46, 222],
    ]),
    metal,
  ) +
  line('M-96,-16q40,14 100,12', '#fff', 7, 'opacity=".5"') +
  ellipse(0, -222, 46, 7, darker(metal, 0.35));

/** A chamber candlestick: a dish with a ring to carry it by. */
export const chamberstick = (metal: string): Art =>
  line('M196,-44C290,-84 300,24 204,-14', metal, 20) +
  solid(
    turned(
      [
        [150, 0],
        [196, 30],
        [222, 58],
      ],
      0.16,
    ),
    metal,
  ) +
  ellipse(0, -58, 222, 34, lighter(metal, 0.35)) +
  ellipse(0, -55, 206, 29, darker(metal, 0.16)) +
  ellipse(14, -50, 84, 15, shading.ground) +
  solid(
    turned([
      [58, 46],
      [34, 64],
      [30, 120],
      [44, 134],
    ]),
    metal,
  ) +
  ellipse(0, -134, 44, 6, darker(metal, 0.4));

/** A scented candle in a glass, with a label. */
export const glassCandle = (glassTint: string, wax: string, mark: Mark): Art =>
  path(cylinder(146, 320), glassTint, 'opacity=".55"') +
  path(cylinder(134, 212, 14), wax) +
  ellipse(0, -226, 134, 17, lighter(wax, 0.4)) +
  line('M0,-226v-26', colour.ink, 5) +
  path(cylinder(146, 320), shading.round, 'opacity=".8"') +
  label(0, -118, 150, 150, colour.chalk, colour.ink, mark) +
  ellipse(0, -320, 146, 19, 'none', `stroke="${lighter(glassTint, 0.6)}" stroke-width="6"`) +
  line('M-116,-60V-280', '#fff', 10, 'opacity=".55"');

/** A table lamp with a dome for a shade. */
export const lamp = (shade: string, base: string): Art =>
  line('M150,-4C260,0 330,10 420,-10', darker(base, 0.3), 9) +
  circle(0, -330, 420, shading.glow) +
  solid(
    turned([
      [126, 0],
      [132, 12],
      [126, 30],
      [70, 40],
      [34, 52],
      [26, 90],
      [26, 310],
    ]),
    base,
  ) +
  ellipse(0, -298, 250, 30, '#ffeec2') +
  solid('M-262,-292C-262,-470 -150,-560 0,-560S262,-470 262,-292A262,34 0 0 0 -262,-292z', shade) +
  path('M-262,-292A262,34 0 0 1 262,-292A262,26 0 0 0 -262,-292z', '#fff3cf') +
  solid(
    turned([
      [20, 556],
      [20, 572],
      [10, 584],
    ]),
    base,
  ) +
  line('M-196,-360C-180,-430 -140,-480 -90,-506', '#fff', 14, 'opacity=".4"');

/** A storm lantern, lit. */
export const lantern = (metal: string): Art =>
  line('M-150,-430C-150,-700 150,-700 150,-430', darker(metal, 0.25), 11) +
  line('M-166,-70C-196,-220 -190,-380 -96,-466M166,-70C196,-220 190,-380 96,-466', metal, 26) +
  line('M-174,-90C-200,-220 -192,-370 -104,-458', lighter(metal, 0.35), 7, 'opacity=".7"') +
  solid(
    turned([
      [168, 0],
      [182, 50],
      [160, 96],
      [92, 118],
      [80, 132],
    ]),
    metal,
  ) +
  circle(120, -92, 20, colour.brass) +
  flame(0, -170, 0.9) +
  path(
    turned([
      [84, 132],
      [128, 200],
      [134, 280],
      [104, 380],
      [82, 420],
    ]),
    '#f4f6ea',
    'opacity=".34"',
  ) +
  line('M-104,-210C-116,-260 -108,-330 -84,-380', '#fff', 12, 'opacity=".6"') +
  line('M-130,-240q130,34 260,0M-122,-330q122,30 244,0', darker(metal, 0.2), 6) +
  rect(-20, -176, 40, 44, darker(metal, 0.25), 4) +
  solid(
    turned([
      [104, 416],
      [110, 430],
      [84, 476],
      [60, 500],
      [58, 550],
      [74, 556],
      [40, 590],
      [16, 596],
    ]),
    metal,
  ) +
  each(
    [
      [-30, -524],
      [0, -521],
      [30, -524],
    ],
    (x, y) => rect(x - 7, y - 14, 14, 26, darker(metal, 0.55), 7),
  );
