import { colour, darker, lighter } from '../colours.ts';
import {
  type Art,
  at,
  circle,
  cylinder,
  each,
  ellipse,
  line,
  path,
  range,
  shading,
  solid,
  tilt,
  turned,
} from '../svg.ts';
import { ear } from './vessels.ts';

const glass = (d: string) =>
  path(d, '#eaf4f4', 'opacity=".55"') + path(d, shading.round, 'opacity=".55"');

/** A carafe half full of water, with a ball of cork on top. */
export const carafe = (): Art =>
  circle(0, -580, 68, colour.oak) +
  circle(0, -580, 68, shading.soft) +
  each(
    [
      [-24, -600],
      [20, -580],
      [-6, -556],
      [34, -610],
      [-40, -570],
    ],
    (x, y) => circle(x, y, 5, colour.walnut, 'opacity=".5"'),
  ) +
  glass(
    turned([
      [156, 0],
      [170, 30],
      [176, 120],
      [140, 270],
      [78, 390],
      [64, 460],
      [78, 540],
    ]),
  ) +
  path(
    turned([
      [146, 12],
      [160, 40],
      [164, 120],
      [148, 214],
    ]),
    colour.sky,
    'opacity=".7"',
  ) +
  ellipse(0, -214, 148, 17, '#d8e9ee', 'opacity=".9"') +
  line('M-112,-250C-98,-300 -66,-350 -54,-400M-140,-60V-150', '#fff', 12, 'opacity=".75"') +
  ellipse(0, -540, 78, 10, 'none', 'stroke="#fff" stroke-width="5" opacity=".8"');

/** A plain tumbler, tinted. */
export const tumbler = (tint: string, full = 0.55): Art => {
  const level = 24 + 236 * full;
  const r = 92 + 26 * full;
  return (
    path(
      turned([
        [92, 0],
        [120, 264],
      ]),
      tint,
      'opacity=".42"',
    ) +
    path(
      turned([
        [86, 14],
        [r - 7, level],
      ]),
      tint,
      'opacity=".55"',
    ) +
    ellipse(0, -level, r - 7, (r - 7) * tilt, lighter(tint, 0.5), 'opacity=".8"') +
    path(
      turned([
        [92, 0],
        [120, 264],
      ]),
      shading.round,
      'opacity=".6"',
    ) +
    ellipse(0, -264, 120, 16, 'none', `stroke="${lighter(tint, 0.7)}" stroke-width="6"`) +
    line('M-82,-50L-96,-220', '#fff', 11, 'opacity=".7"')
  );
};

/** A jar with a lid; what is in it is drawn by whoever fills it. */
export const jar = (contents: Art, lid: string, tag: Art = ''): Art => {
  const body = turned([
    [160, 0],
    [172, 40],
    [174, 270],
    [150, 316],
    [132, 330],
  ]);
  return (
    path(body, '#f3f7f4', 'opacity=".6"') +
    contents +
    path(body, shading.round, 'opacity=".7"') +
    tag +
    line('M-144,-60V-262', '#fff', 12, 'opacity=".65"') +
    solid(cylinder(140, 74, 330), lid) +
    ellipse(0, -404, 140, 18, lighter(lid, 0.25))
  );
};

/** Crystals of sugar or salt, filling a jar. */
export const crystals = (tint: string): Art => {
  const places: [number, number][] = range(22).map(i => [
    ((i * 73) % 270) - 135,
    -26 - Math.floor(i / 4) * 42 - ((i * 29) % 18),
  ]);
  return (
    path(
      turned([
        [154, 8],
        [165, 48],
        [166, 236],
      ]),
      tint,
      'opacity=".5"',
    ) +
    each(places, (x, y, i) =>
      at(
        x,
        y,
        path('M-26,-8L-4,-24L26,-12L22,14L-8,24L-28,12z', i % 3 ? tint : lighter(tint, 0.5)) +
          path('M-26,-8L-4,-24L26,-12L0,0z', lighter(tint, 0.7), 'opacity=".6"'),
        { turn: (i * 47) % 90 },
      ),
    )
  );
};

/** A paper-lined dripper on its server, coffee below. */
export const dripper = (glaze: string): Art =>
  glass(
    turned([
      [162, 0],
      [174, 30],
      [178, 90],
      [128, 230],
      [110, 270],
    ]),
  ) +
  path(
    turned([
      [152, 10],
      [166, 60],
      [156, 130],
    ]),
    '#4b2f22',
    'opacity=".92"',
  ) +
  ellipse(0, -130, 156, 19, '#7b5138') +
  line('M156,-190C258,-210 262,-60 168,-70', '#eef6f6', 20, 'opacity=".75"') +
  line('M-138,-50C-134,-110 -116,-170 -104,-210', '#fff', 11, 'opacity=".7"') +
  line('M0,-262V-150', '#4b2f22', 5) +
  solid(
    turned([
      [132, 268],
      [136, 290],
    ]),
    glaze,
  ) +
  ellipse(0, -292, 150, 20, darker(glaze, 0.1)) +
  ear('M120,-440C228,-452 208,-310 84,-330', glaze, 24) +
  path('M-190,-500L-204,-548C-120,-520 120,-520 204,-548L190,-500z', '#efe5d0') +
  solid(
    turned([
      [58, 292],
      [76, 310],
      [190, 500],
    ]),
    glaze,
  ) +
  line(
    range(5)
      .map(i => `M${(i - 2) * 24},-322L${(i - 2) * 66},-486`)
      .join(''),
    darker(glaze, 0.2),
    5,
    'opacity=".35"',
  ) +
  ellipse(0, -500, 190, 25, lighter(glaze, 0.4)) +
  ellipse(0, -498, 176, 20, '#e6d8bd') +
  ellipse(0, -494, 150, 14, '#4b2f22');
