import { colour, darker, lighter } from '../colours.ts';
import {
  type Art,
  circle,
  each,
  ellipse,
  line,
  path,
  rim,
  shading,
  solid,
  turned,
} from '../svg.ts';

const speckled = (tint: string, places: readonly (readonly [number, number])[]) =>
  `<g fill="${tint}" opacity=".45">${each(places, (x, y, i) => `<circle cx="${x}" cy="${y}" r="${3 + (i % 3)}"/>`)}</g>`;

/** A handle: the stroke and the light along it. */
export const ear = (d: string, glaze: string, width: number) =>
  line(d, darker(glaze, 0.16), width) + line(d, lighter(glaze, 0.1), width * 0.4, 'opacity=".55"');

/** A stoneware mug dipped in glaze, its foot left bare. */
export const mug = (glaze: string, drink?: string): Art => {
  const body = turned([
    [138, 0],
    [148, 40],
    [152, 180],
    [150, 312],
  ]);
  return (
    ear('M140,-256C262,-282 274,-78 136,-82', glaze, 36) +
    path(body, colour.clay) +
    path('M-152,-92C-110,-66 -60,-78 -10,-64S100,-72 152,-88L150,-312H-150z', glaze) +
    path(body, shading.round) +
    speckled(darker(glaze, 0.4), [
      [-96, -240],
      [-40, -180],
      [20, -262],
      [64, -140],
      [-110, -130],
      [-20, -110],
      [104, -222],
      [-64, -284],
      [40, -206],
    ]) +
    rim(150, 312, lighter(glaze, 0.35), drink ?? darker(glaze, 0.3)) +
    (drink ? ellipse(-20, -313, 88, 7, lighter(drink, 0.25), 'opacity=".6"') : '')
  );
};

/** A curl of steam, to stand above something hot. */
export const steam = (height = 150): Art =>
  line(
    `M-24,0c-34,-40 34,-70 0,-${height}M28,-14c-26,-34 28,-60 2,-${height - 30}`,
    '#fff',
    12,
    'opacity=".45"',
  );

/** A round-bellied teapot with a lid. */
export const teapot = (glaze: string, knob: string = colour.oak): Art => {
  const body = turned(
    [
      [140, 0],
      [212, 66],
      [240, 160],
      [212, 252],
      [140, 306],
      [112, 312],
    ],
    0.06,
  );
  return (
    ear('M196,-262C372,-318 388,-62 206,-100', glaze, 38) +
    solid(
      'M-170,-72C-312,-92 -286,-226 -382,-306C-372,-330 -352,-336 -330,-332C-264,-270 -264,-206 -190,-222z',
      darker(glaze, 0.06),
      'soft',
    ) +
    ellipse(-356, -319, 30, 11, darker(glaze, 0.45), 'transform="rotate(-24 -356 -319)"') +
    solid(body, glaze) +
    speckled(darker(glaze, 0.4), [
      [-150, -190],
      [-60, -120],
      [40, -210],
      [120, -130],
      [-110, -90],
      [10, -60],
      [160, -210],
      [-40, -250],
      [90, -270],
      [-190, -140],
    ]) +
    ellipse(0, -310, 122, 15, darker(glaze, 0.25)) +
    solid(
      turned([
        [118, 312],
        [98, 342],
        [44, 362],
        [26, 366],
      ]),
      lighter(glaze, 0.12),
    ) +
    solid(
      turned([
        [16, 362],
        [16, 374],
        [32, 390],
        [28, 410],
        [10, 418],
      ]),
      knob,
    )
  );
};

/** A cup on its saucer, with a painted band. */
export const cupAndSaucer = (glaze: string, band: string, drink: string): Art => {
  const body = turned([
    [72, 20],
    [86, 34],
    [128, 84],
    [160, 150],
    [166, 208],
  ]);
  return (
    ellipse(0, -8, 258, 48, darker(glaze, 0.2)) +
    ellipse(0, -18, 258, 46, glaze) +
    ellipse(0, -18, 226, 37, 'none', `stroke="${band}" stroke-width="9"`) +
    ellipse(16, -14, 130, 22, shading.ground) +
    ear('M150,-182C268,-206 250,-62 118,-82', glaze, 26) +
    solid(body, glaze) +
    path('M-163,-176a163,21 0 0 0 326,0l-4,-22a162,21 0 0 1 -318,0z', band) +
    rim(166, 208, lighter(glaze, 0.5), drink, 10)
  );
};

/** A wide bowl with stripes drawn by the wheel. */
export const bowl = (glaze: string, stripe: string, inside: Art = ''): Art => {
  const body = turned(
    [
      [104, 0],
      [108, 24],
      [170, 44],
      [250, 122],
      [284, 226],
    ],
    0.16,
  );
  const stripes = [
    [272, 188],
    [260, 156],
  ]
    .map(([r = 0, h = 0]) =>
      line(`M${-r},${-h}a${r},${r * 0.16} 0 0 0 ${2 * r},0`, stripe, 11, 'stroke-linecap="butt"'),
    )
    .join('');
  return (
    solid(body, glaze) +
    stripes +
    ellipse(0, -226, 284, 46, lighter(glaze, 0.5)) +
    ellipse(0, -223, 272, 42, darker(glaze, 0.18)) +
    path(
      'M-272,-223a272,42 0 0 1 544,0c-40,-18 -140,-30 -272,-30s-232,12 -272,30z',
      darker(glaze, 0.4),
      'opacity=".5"',
    ) +
    inside
  );
};

/** Blueberries and oats, as seen over the rim of a bowl. */
export const berryPorridge: Art =
  ellipse(0, -216, 248, 32, colour.linen) +
  each(
    [
      [-90, -222],
      [-52, -212],
      [-14, -224],
      [-68, -232],
      [150, -214],
      [112, -206],
    ],
    (x, y) => circle(x, y, 20, colour.navy) + circle(x - 6, y - 6, 5, colour.sky),
  );

/** A plate from above, with a wide glazed border. */
export const plate = (glaze: string, border: string): Art =>
  circle(0, 0, 330, border) +
  circle(0, 0, 330, shading.soft) +
  circle(0, 0, 318, glaze) +
  circle(0, 0, 236, darker(glaze, 0.07)) +
  circle(5, 7, 226, lighter(glaze, 0.25)) +
  circle(
    0,
    0,
    282,
    'none',
    `stroke="${border}" stroke-width="8" stroke-dasharray="2 22" stroke-linecap="round"`,
  );

/** Plates in a pile, seen from the side. */
export const plateStack = (tints: readonly string[]): Art =>
  tints
    .map((tint, i) => {
      const y = -i * 36;
      return (
        solid(
          `M-130,${y}C-240,${y - 4} -290,${y - 22} -300,${y - 36}A300,34 0 0 0 300,${y - 36}C290,${y - 22} 240,${y - 4} 130,${y}z`,
          darker(tint, 0.1),
        ) +
        ellipse(0, y - 38, 300, 36, tint) +
        (i === tints.length - 1
          ? ellipse(0, y - 37, 226, 25, darker(tint, 0.12)) +
            ellipse(2, y - 34, 218, 22, lighter(tint, 0.3))
          : '')
      );
    })
    .join('');

/** An enamelled pot with its lid on. */
export const enamelPot = (enamel: string, edge: string): Art =>
  [-1, 1]
    .map(side =>
      line(
        `M${side * 232},-208C${side * 310},-216 ${side * 310},-146 ${side * 236},-150`,
        edge,
        24,
      ),
    )
    .join('') +
  solid(
    turned([
      [230, 0],
      [240, 44],
      [240, 258],
    ]),
    enamel,
  ) +
  path('M-240,-258a240,31 0 0 0 480,0v16a240,31 0 0 1 -480,0z', edge) +
  solid(
    turned([
      [246, 262],
      [214, 300],
      [120, 328],
      [40, 336],
    ]),
    enamel,
  ) +
  line('M-246,-262a246,32 0 0 0 492,0', edge, 13) +
  solid(
    turned([
      [20, 330],
      [20, 350],
      [46, 366],
      [44, 384],
      [14, 392],
    ]),
    edge,
  ) +
  line('M-176,-48V-196', '#fff', 16, 'opacity=".4"');
