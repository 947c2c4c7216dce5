import { colour, darker, lighter, mix } from '../colours.ts';
import {
  type Art,
  at,
  box,
  circle,
  cylinder,
  each,
  ellipse,
  line,
  path,
  range,
  rect,
  rim,
  solid,
  turned,
} from '../svg.ts';
import { label, type Mark, marks } from './marks.ts';

/** A watering can with a long spout and a brass rose. */
export const wateringCan = (metal: string): Art =>
  line('M150,-300C300,-320 320,-80 178,-60', darker(metal, 0.2), 28) +
  line('M-120,-330C-90,-500 110,-500 130,-330', darker(metal, 0.12), 26) +
  solid(
    'M-150,-60L-160,-130C-260,-180 -330,-300 -400,-396L-366,-420C-290,-330 -230,-250 -150,-220z',
    darker(metal, 0.06),
    'soft',
  ) +
  line('M-140,-290L-284,-300', darker(metal, 0.25), 13) +
  at(
    -383,
    -408,
    solid('M-24,8L-76,-84H76L24,8z', colour.brass) +
      ellipse(0, -84, 78, 20, lighter(colour.brass, 0.35)) +
      line(
        'M-50,-86h100M-34,-78h68M-34,-94h68',
        darker(colour.brass, 0.45),
        6,
        'stroke-dasharray="0 17"',
      ),
    { turn: -48 },
  ) +
  solid(
    turned([
      [184, 0],
      [172, 180],
      [160, 322],
    ]),
    metal,
  ) +
  rim(160, 322, lighter(metal, 0.3), darker(metal, 0.55)) +
  solid(
    'M-160,-322A160,21 0 0 1 20,-342Q40,-322 20,-302A160,21 0 0 1 -160,-322z',
    lighter(metal, 0.1),
    'soft',
  ) +
  line('M-182,-40q182,46 364,0M-164,-280q164,42 328,0', darker(metal, 0.3), 7) +
  line('M-124,-80L-114,-250', '#fff', 16, 'opacity=".35"');

/** A clay pot with a rim, and what grows in it. */
export const pot = (clay: string, plant: Art = ''): Art =>
  (plant ? '' : ellipse(0, -290, 172, 22, darker(clay, 0.5))) +
  solid(
    turned([
      [120, 0],
      [158, 220],
    ]),
    clay,
  ) +
  path('M-156,-206q156,42 312,0v-16h-312z', '#262431', 'opacity=".2"') +
  solid(cylinder(172, 70, 220), lighter(clay, 0.06)) +
  (plant
    ? ellipse(0, -290, 172, 22, lighter(clay, 0.2)) +
      ellipse(0, -288, 158, 18, '#4a3a30') +
      at(0, -282, plant)
    : rim(172, 290, lighter(clay, 0.25), darker(clay, 0.55), 14));

const leafy = (x: number, y: number, turn: number, tint: string, size = 1) =>
  at(x, y, path('M0,0C-36,-26 -36,-70 0,-104C36,-70 36,-26 0,0z', tint), { turn, scale: size });

/** A bushy herb: pairs of leaves, dark behind and light in front. */
export const herb = (green: string): Art => {
  const places = [
    [-92, -110],
    [92, -110],
    [0, -220],
    [-56, -180],
    [58, -184],
    [-76, -44],
    [76, -40],
    [0, -130],
    [0, -40],
  ] as const;
  return (
    line(
      'M0,0V-160M0,-30C-40,-60 -70,-90 -90,-130M0,-30C40,-60 70,-90 90,-130',
      darker(green, 0.25),
      9,
    ) +
    each(places, (x, y, i) => {
      const tint = mix(green, '#fff6d0', 0.04 + (i % 4) * 0.08);
      return (
        leafy(x, y + 26, x * 0.3 - 62, darker(tint, 0.12), 1.05) +
        leafy(x, y + 26, x * 0.3 + 62, tint, 1.05) +
        leafy(x, y + 26, x * 0.3, lighter(tint, 0.12))
      );
    })
  );
};

/** A geranium in flower. */
export const geranium = (green: string, flower: string): Art => {
  const leaf = (tint: string) =>
    path('M0,46C-20,64 -66,44 -62,2C-60,-40 -22,-56 0,-54S60,-40 62,2C66,44 20,64 0,46z', tint) +
    line('M0,40L-34,-18M0,40V-30M0,40L34,-18', lighter(tint, 0.3), 5, 'opacity=".6"');
  const bloom =
    each(
      [
        [-44, 10],
        [44, 12],
        [-26, -30],
        [28, -28],
        [0, 26],
        [0, -6],
      ],
      (x, y, i) => circle(x, y, 28, i % 2 ? flower : lighter(flower, 0.2)),
    ) +
    each(
      [
        [-44, 10],
        [28, -28],
        [0, 10],
      ],
      (x, y) => circle(x, y, 7, colour.butter),
    );
  return (
    line(
      'M0,0L-10,-230M0,-20C-60,-100 -100,-160 -130,-250M0,-20C60,-110 90,-190 120,-290',
      darker(green, 0.2),
      9,
    ) +
    each(
      [
        [-130, -90],
        [120, -120],
        [-56, -160],
        [60, -190],
      ],
      (x, y, i) => at(x, y, leaf(darker(green, 0.16)), { turn: i * 70 - 60 }),
    ) +
    each(
      [
        [-84, -60],
        [150, -60],
        [0, -100],
        [76, -70],
        [-20, -40],
      ],
      (x, y, i) => at(x, y, leaf(green), { turn: i * 34 - 70 }),
    ) +
    each(
      [
        [-134, -270],
        [-10, -270],
        [124, -310],
      ],
      (x, y) => at(x, y, bloom),
    )
  );
};

/** A hand trowel, its point up. */
export const trowel = (wood: string, metal: string = colour.steel): Art =>
  line('M0,-60V60', metal, 22) +
  solid('M-80,-60C-96,-200 -60,-330 0,-390C60,-330 96,-200 80,-60Q0,-20 -80,-60z', metal, 'soft') +
  path(
    'M-36,-80C-46,-190 -28,-280 0,-340C28,-280 46,-190 36,-80Q0,-60 -36,-80z',
    darker(metal, 0.16),
  ) +
  rect(-24, 40, 48, 50, colour.brass, 5) +
  solid(
    'M-30,84H30C46,160 30,220 40,310C40,350 -40,350 -40,310C-30,220 -46,160 -30,84z',
    wood,
    'soft',
  ) +
  circle(0, 312, 10, darker(wood, 0.5));

/** A hand fork, its tines up. */
export const handFork = (wood: string, metal: string = colour.steel): Art =>
  line(
    'M0,-60V60M-70,-350V-190C-70,-120 -40,-90 0,-80C40,-90 70,-120 70,-190V-350M0,-370V-80',
    metal,
    24,
  ) +
  line('M-74,-340V-200M-5,-360V-100', lighter(metal, 0.5), 6) +
  rect(-24, 40, 48, 50, colour.brass, 5) +
  solid(
    'M-30,84H30C46,160 30,220 40,310C40,350 -40,350 -40,310C-30,220 -46,160 -30,84z',
    wood,
    'soft',
  ) +
  circle(0, 312, 10, darker(wood, 0.5));

/** A packet of seeds from above. */
export const seedPacket = (paper: string, ink: string, mark: Mark): Art =>
  solid(box(-130, -190, 260, 380, 6), paper, 'soft') +
  path('M-130,-184q0,-6 6,-6H124q6,0 6,6V-130H-130z', ink) +
  line('M-70,-160H70', lighter(ink, 0.75), 12) +
  rect(-96, -104, 192, 200, lighter(paper, 0.6), 96) +
  at(0, 0, marks[mark](ink), { scale: 1.1 }) +
  line('M-70,136H70M-40,162H40', ink, 8, 'opacity=".7"');

/** A pair of secateurs, open. */
export const secateurs = (grip: string): Art =>
  solid('M-14,20C-60,-60 -70,-190 -20,-300C34,-250 50,-120 30,10z', colour.steel, 'soft') +
  line('M-24,-280C14,-220 26,-120 14,-10', '#fff', 6, 'opacity=".6"') +
  solid(
    'M30,20C80,-40 130,-110 116,-200C60,-180 20,-120 -16,-10z',
    darker(colour.steel, 0.25),
    'soft',
  ) +
  line('M6,20C-70,120 -116,220 -92,360', grip, 52) +
  line('M10,20C90,110 130,220 116,360', darker(grip, 0.12), 52) +
  line('M-8,60C-70,140 -104,230 -92,340', '#fff', 10, 'opacity=".3"') +
  line('M-36,130c40,-24 60,24 100,4', colour.steel, 11) +
  circle(6, 12, 34, colour.brass) +
  circle(6, 12, 15, darker(colour.brass, 0.35));

/** A bird box with a steep roof; its middle at 0,0. */
export const birdBox = (wall: string, roof: string): Art =>
  rect(-26, -420, 52, 800, colour.oak, 8) +
  solid('M-190,300V-140L0,-330L190,-140V300z', wall, 'soft') +
  line('M-190,-20H190M-190,90H190M-190,200H190', darker(wall, 0.3), 5, 'opacity=".5"') +
  circle(0, -70, 66, darker(wall, 0.2)) +
  circle(3, -66, 56, colour.ink) +
  line('M0,70V96', colour.oak, 17) +
  circle(0, 96, 15, colour.oak) +
  solid('M-250,-96L0,-366L250,-96L222,-66L0,-302L-222,-66z', roof, 'soft') +
  solid('M-206,290H206V330H-206z', roof, 'soft');

/** A small bird that looks to the left. */
export const bird = (breast: string, back: string): Art =>
  line('M-6,0V-34M22,0V-34', colour.walnut, 5) +
  path('M60,-70L150,-30L138,-6L50,-40z', darker(back, 0.15)) +
  path('M-66,-110C-66,-160 0,-170 30,-140C70,-110 90,-60 60,-34C20,-14 -50,-20 -66,-110z', back) +
  path('M-66,-104C-60,-40 -20,-16 26,-24C0,-40 -10,-100 -66,-104z', breast) +
  path('M-62,-128L-96,-116L-62,-104z', colour.ochre) +
  circle(-40, -126, 7, colour.ink);

/** A ball of garden twine. */
export const twine = (tint: string): Art =>
  line('M100,-20C190,10 260,-30 330,-6', tint, 10) +
  circle(0, -140, 140, tint) +
  circle(0, -140, 140, 'url(#soft)') +
  range(5)
    .map(i =>
      at(
        0,
        -140,
        ellipse(
          0,
          0,
          136,
          30 + i * 24,
          'none',
          `stroke="${darker(tint, 0.28)}" stroke-width="6" opacity=".55"`,
        ),
        { turn: 24 + i * 32 },
      ),
    )
    .join('') +
  at(0, -140, label(0, 0, 150, 96, colour.chalk, colour.pine, 'sprig'), { turn: -6 });
