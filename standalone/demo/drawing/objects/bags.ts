import { colour, darker, lighter } from '../colours.ts';
import { type Art, at, box, circle, each, line, path, rect, solid } from '../svg.ts';
import { type Mark, marks } from './marks.ts';

/** A canvas tote on its handles; hangs from 0,0. */
export const tote = (canvas: string, strap: string, ink: string, mark: Mark): Art =>
  line('M-120,330C-120,180 -60,40 0,4C60,40 120,180 120,330', darker(strap, 0.22), 28) +
  solid(
    'M-266,290Q0,306 266,290L290,800Q290,822 268,824Q0,846 -268,824Q-290,822 -290,800z',
    canvas,
    'soft',
  ) +
  line('M-264,322Q0,338 264,322', darker(canvas, 0.28), 4, 'stroke-dasharray="13 9"') +
  line('M-150,360C-150,190 -70,50 0,8C70,50 150,190 150,360', strap, 28) +
  each(
    [
      [-150, 352],
      [150, 352],
    ],
    (x, y) =>
      rect(x - 17, y - 30, 34, 66, strap, 4) +
      line(`M${x - 10},${y - 16}l20,20m0,-20l-20,20`, lighter(strap, 0.5), 3),
  ) +
  at(0, 580, marks[mark](ink), { scale: 2 }) +
  line('M-110,730H110M-60,764H60', ink, 10, 'opacity=".8"') +
  line(
    'M-206,360C-190,480 -214,620 -202,780M214,350C200,480 222,620 210,780',
    darker(canvas, 0.4),
    8,
    'opacity=".2"',
  );

/** A roll-top backpack from the front. */
export const backpack = (canvas: string, leather: string): Art =>
  line('M-70,-640C-70,-722 70,-722 70,-640', darker(leather, 0.1), 20) +
  line(
    'M-226,-470C-280,-380 -276,-160 -236,-60M226,-470C280,-380 276,-160 236,-60',
    darker(canvas, 0.4),
    28,
  ) +
  solid(
    'M-230,-40C-246,-240 -236,-420 -212,-560H212C236,-420 246,-240 230,-40Q226,0 190,0H-190Q-226,0 -230,-40z',
    canvas,
    'soft',
  ) +
  solid(
    'M-232,-540Q-240,-646 -200,-652Q0,-672 200,-652Q240,-646 232,-540Q120,-520 0,-520T-232,-540z',
    lighter(canvas, 0.06),
    'soft',
  ) +
  line('M-214,-598Q0,-616 214,-598', darker(canvas, 0.35), 5, 'opacity=".6"') +
  [-110, 110]
    .map(
      x =>
        rect(x - 18, -650, 36, 250, leather, 6) +
        line(
          `M${x - 10},-640v220M${x + 10},-640v220`,
          lighter(leather, 0.4),
          2.5,
          'stroke-dasharray="8 6"',
        ) +
        rect(x - 26, -462, 52, 44, 'none', 7, `stroke="${colour.brass}" stroke-width="9"`),
    )
    .join('') +
  solid(
    'M-176,-40V-260q0,-24 24,-24H152q24,0 24,24V-40q0,18 -18,18H-158q-18,0 -18,-18z',
    darker(canvas, 0.08),
    'soft',
  ) +
  solid(
    'M-184,-244V-270q0,-26 26,-26H158q26,0 26,26V-244Q90,-190 0,-190T-184,-244z',
    darker(canvas, 0.14),
    'soft',
  ) +
  rect(-16, -232, 32, 84, leather, 5) +
  circle(0, -164, 10, colour.brass) +
  line('M-160,-36H160', lighter(canvas, 0.4), 3, 'stroke-dasharray="12 9" opacity=".7"');

/** A weekender from the side, with two leather handles. */
export const weekender = (canvas: string, leather: string): Art =>
  line('M-130,-330C-130,-500 130,-500 130,-330', darker(leather, 0.35), 24) +
  solid(
    'M-370,-40C-392,-160 -384,-270 -340,-350Q0,-400 340,-350C384,-270 392,-160 370,-40Q364,0 320,0H-320Q-364,0 -370,-40z',
    canvas,
    'soft',
  ) +
  path(
    'M-378,-130Q0,-106 378,-130C376,-100 374,-70 370,-40Q364,0 320,0H-320Q-364,0 -370,-40C-374,-70 -376,-100 -378,-130z',
    leather,
  ) +
  path(
    'M-378,-130Q0,-106 378,-130C376,-100 374,-70 370,-40Q364,0 320,0H-320Q-364,0 -370,-40C-374,-70 -376,-100 -378,-130z',
    'url(#round)',
  ) +
  line('M-336,-344Q0,-394 336,-344', darker(canvas, 0.45), 10) +
  line('M-336,-344Q0,-394 336,-344', colour.brass, 4, 'stroke-dasharray="7 5"') +
  rect(-352, -356, 44, 20, colour.brass, 6) +
  line('M-150,-120V-280C-150,-510 150,-510 150,-280V-120', leather, 26) +
  solid(box(-50, -480, 100, 58, 22), darker(leather, 0.12), 'soft') +
  each(
    [
      [-150, -240],
      [150, -240],
      [-150, -150],
      [150, -150],
    ],
    (x, y) => circle(x, y, 9, colour.brass),
  ) +
  solid('M-330,-300q40,-12 40,30v66q0,22 -24,22t-24,-22z', leather, 'soft') +
  line('M-370,-116Q0,-92 370,-116', lighter(leather, 0.4), 3, 'stroke-dasharray="12 9"');

/** A wash bag with a zip. */
export const washBag = (canvas: string, stripe: string, leather: string): Art =>
  solid(
    'M-290,-40C-310,-130 -300,-220 -262,-290Q0,-318 262,-290C300,-220 310,-130 290,-40Q284,0 246,0H-246Q-284,0 -290,-40z',
    canvas,
    'soft',
  ) +
  [-180, -132, -84, 84, 132, 180]
    .map(x =>
      line(
        `M${x},-298Q${x * 1.06},-150 ${x * 1.03},-4`,
        stripe,
        Math.abs(x) === 132 ? 24 : 9,
        'stroke-linecap="butt"',
      ),
    )
    .join('') +
  line('M-260,-288Q0,-316 260,-288', darker(canvas, 0.5), 12) +
  line('M-260,-288Q0,-316 260,-288', colour.brass, 5, 'stroke-dasharray="7 5"') +
  solid('M236,-298h40q12,0 14,12l16,90q2,14 -12,14h-14q-10,0 -14,-12l-26,-74z', leather, 'soft') +
  circle(254, -282, 10, colour.brass) +
  line('M-286,-220C-350,-220 -350,-110 -298,-110', leather, 24);
