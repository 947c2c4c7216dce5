import { colour, darker, lighter } from '../colours.ts';
import {
  type Art,
  at,
  cylinder,
  each,
  ellipse,
  line,
  path,
  range,
  rect,
  shading,
  solid,
} from '../svg.ts';
import { label, type Mark, marks } from './marks.ts';

/** A round tea tin with a pressed lid and a paper label. */
export const teaTin = (tint: string, mark: Mark, paper: string = colour.chalk, height = 360): Art =>
  solid(cylinder(150, height), tint) +
  line(`M-150,-26a150,20 0 0 0 300,0`, darker(tint, 0.3), 5) +
  path(
    `M-112,${-height * 0.16 - 8}a150,20 0 0 0 224,0V${-height * 0.72 + 8}a150,20 0 0 1 -224,0z`,
    paper,
  ) +
  at(0, -height * 0.49 + 22, marks[mark](tint), { scale: 0.92 }) +
  line(`M-62,${-height * 0.27 + 10}q62,10 124,0`, tint, 7) +
  solid(cylinder(156, 70, height - 56), darker(tint, 0.1)) +
  line(`M-156,${56 - height}a156,20 0 0 0 312,0`, darker(tint, 0.45), 5) +
  ellipse(0, -height - 14, 156, 20, lighter(tint, 0.22)) +
  ellipse(0, -height - 15, 112, 13, darker(tint, 0.05));

/** A block-bottom bag folded over at the top: coffee, tea, or salt. */
export const pouch = (
  tint: string,
  paper: string,
  ink: string,
  mark: Mark,
  { width = 320, height = 500, tie = colour.brass as string } = {},
): Art => {
  const w = width / 2;
  const front = `M${-w + 10},0Q0,12 ${w - 10},0C${w + 12},${-height * 0.3} ${w + 4},${-height * 0.62} ${w - 16},${-height + 70}H${16 - w}C${-w - 4},${-height * 0.62} ${-w - 12},${-height * 0.3} ${-w + 10},0z`;
  return (
    solid(front, tint) +
    path(
      `M${-w + 10},0C${-w + 34},${-height * 0.4} ${-w + 26},${-height * 0.6} ${18 - w},${-height + 74}L${-w + 52},${-height + 74}C${-w + 62},${-height * 0.5} ${-w + 58},${-height * 0.2} ${-w + 44},6z`,
      '#fff',
      'opacity=".16"',
    ) +
    path(
      `M${w - 10},0C${w - 34},${-height * 0.4} ${w - 26},${-height * 0.6} ${w - 18},${-height + 74}L${w - 46},${-height + 74}C${w - 56},${-height * 0.5} ${w - 52},${-height * 0.2} ${w - 40},6z`,
      '#262431',
      'opacity=".12"',
    ) +
    label(0, -height * 0.42, width * 0.68, height * 0.5, paper, ink, mark) +
    solid(
      `M${14 - w},${-height + 84}H${w - 14}L${w - 20},${-height}H${20 - w}z`,
      darker(tint, 0.1),
    ) +
    rect(6 - w, -height + 62, width - 12, 17, tie, 8)
  );
};

/** Where things strewn on the table lie: more of them in the middle than at the edges. */
const strewn = (count: number) =>
  range(count).map((i): [number, number] => {
    const x = ((i * 61) % 230) - 115;
    return [x, Math.round(((i % 5) / 4) * (Math.abs(x) * 0.36 - 44)) - 4];
  });

const shades = (tint: string) => [
  lighter(tint, 0.1),
  darker(tint, 0.12),
  lighter(tint, 0.2),
  darker(tint, 0.24),
];

/** A few pinches of loose tea. */
export const leafHeap = (tint: string): Art =>
  shades(tint)
    .map((fill, shade) => {
      const leaves = strewn(26).map(([x, y], i) =>
        i % 4 === shade
          ? `M${x},${y}q${8 + (i % 3) * 6},${(i % 2) * -14} 22,${(i % 3) * 5 - 4}`
          : '',
      );
      return line(leaves.join(''), fill, 8);
    })
    .join('');

/** A handful of coffee beans. */
export const coffeeHeap = (tint: string): Art =>
  each(strewn(18), (x, y, i) =>
    at(
      x,
      y,
      ellipse(0, 0, 20, 14, shades(tint)[i % 4] ?? tint) +
        line('M-16,0q16,8 32,0', darker(tint, 0.4), 3),
      {
        turn: (i * 53) % 120,
      },
    ),
  );

/** A tin scoop or wooden spoon lying on the table. */
export const scoop = (wood: string): Art =>
  solid('M60,-30H260q18,0 18,14t-18,14H60z', wood, 'soft') +
  solid('M-90,-44H70V-30C70,4 40,14 -10,14S-90,4 -90,-30z', wood, 'soft') +
  ellipse(-10, -44, 80, 12, darker(wood, 0.3));

/** A round loaf, cut. */
export const loaf: Art =
  solid(
    'M-230,0C-280,-60 -250,-190 -60,-204C120,-216 230,-150 236,-70C238,-30 226,0 210,0z',
    '#b9773f',
  ) +
  each(
    [
      [-120, -150],
      [-40, -166],
      [44, -166],
      [124, -146],
    ],
    (x, y) => line(`M${x},${y}q26,40 8,80`, '#e8c48f', 14),
  ) +
  path('M-230,0C-280,-60 -250,-190 -60,-204C120,-216 230,-150 236,-70', shading.soft);
