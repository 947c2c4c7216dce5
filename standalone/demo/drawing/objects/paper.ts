import { colour, darker, lighter } from '../colours.ts';
import {
  type Art,
  at,
  box,
  circle,
  each,
  ellipse,
  line,
  path,
  range,
  rect,
  solid,
} from '../svg.ts';
import { label, type Mark, marks } from './marks.ts';

/** A bound notebook from above, its middle at 0,0. */
export const notebook = (cover: string, spine: string, band: string): Art =>
  path(box(-216, -296, 444, 600, 16), lighter(colour.linen, 0.5)) +
  line('M222,-280V292M216,-280V298', darker(colour.linen, 0.2), 2) +
  line('M-60,290V376l14,-16l14,16V290', colour.brick, 4) +
  path('M-64,280V384l18,-20l18,20V280z', colour.brick) +
  solid(box(-222, -302, 436, 600, 18), cover, 'soft') +
  solid('M-204,-302H-140V298H-204a18,18 0 0 1 -18,-18V-284a18,18 0 0 1 18,-18z', spine, 'soft') +
  label(40, -120, 220, 150, colour.chalk, darker(cover, 0.2), 'wave') +
  rect(158, -302, 20, 600, band) +
  rect(158, -302, 6, 600, '#fff', 0, 'opacity=".2"');

/** A thin sewn booklet from above. */
export const booklet = (cover: string, mark: Mark): Art =>
  path(box(-146, -206, 300, 420, 8), lighter(colour.linen, 0.5)) +
  solid(box(-150, -210, 300, 420, 10), cover, 'soft') +
  line('M-132,-160V-90M-132,-36V36M-132,90V160', lighter(cover, 0.6), 5) +
  rect(-70, -130, 160, 110, colour.chalk, 4) +
  at(10, -75, marks[mark](darker(cover, 0.15)), { scale: 0.6 });

/** A fountain pen, its nib down; the middle of the barrel at 0,0. */
export const fountainPen = (barrel: string): Art =>
  path('M-24,214L0,330L24,214z', colour.brass) +
  line('M0,246V318', darker(colour.brass, 0.5), 3) +
  circle(0, 246, 6, darker(colour.brass, 0.5)) +
  solid('M-30,130H30L24,216H-24z', colour.ink) +
  solid('M-38,-230C-38,-290 38,-290 38,-230V134H-38z', barrel) +
  rect(-40, 112, 80, 16, colour.brass) +
  rect(-39, -214, 78, 10, colour.brass);

export const penCap = (barrel: string): Art =>
  solid('M-44,130V-100C-44,-150 44,-150 44,-100V130z', barrel) +
  rect(-46, 96, 92, 18, colour.brass) +
  solid('M-8,-120H8V70q-8,18 -16,0z', colour.brass) +
  circle(0, 74, 13, colour.brass);

/** A stroke of ink, as a pen leaves it. */
export const inkLine = (ink: string): Art =>
  line('M-180,0c30,-60 56,40 84,-8s40,-36 62,0s42,30 66,-6s50,-24 70,4s40,16 98,-10', ink, 8);

export const pencil = (tint: string, long = 640): Art => {
  const half = long / 2;
  return (
    path(`M-22,${half - 60}L0,${half}L22,${half - 60}z`, colour.beech) +
    path(`M-8,${half - 22}L0,${half}L8,${half - 22}z`, darker(tint, 0.4)) +
    path(`M-22,${-half}H22V${half - 60}q-7,12 -15,0q-7,12 -15,0q-7,12 -14,0z`, tint) +
    rect(-22, -half, 14, long - 64, '#fff', 0, 'opacity=".25"') +
    rect(8, -half, 14, long - 64, '#262431', 0, 'opacity=".15"') +
    rect(-22, -half, 44, 30, lighter(tint, 0.5))
  );
};

/** A brass wedge sharpener with a curl of wood. */
export const sharpener = (): Art =>
  line('M-90,40c-50,10 -60,70 -10,66s40,-60 4,-50', colour.beech, 14) +
  solid('M-60,-46H60L44,46H-44z', colour.brass, 'soft') +
  line('M-22,-36L-10,36', darker(colour.brass, 0.4), 14) +
  circle(18, 0, 11, darker(colour.brass, 0.3));

const digits = {
  '1': 'M-22,-42L8,-66V66',
  '7': 'M-38,-66H38L-8,66',
};

/** A calendar of two wooden cubes and a bar, good for any year. */
export const cubeCalendar = (wood: string, ink: string): Art => {
  const cube = (x: number, digit: keyof typeof digits) =>
    solid(box(x, -340, 226, 226, 12), lighter(wood, 0.55), 'soft') +
    path(`M${x},-334l16,-18h214l-4,12z`, lighter(wood, 0.7)) +
    at(x + 113, -227, line(digits[digit], ink, 22));
  return (
    solid('M-300,0H300V-40H-300z', wood, 'soft') +
    solid(box(-290, -112, 580, 74, 8), lighter(wood, 0.3), 'soft') +
    line('M-190,-74H-40M-6,-74H70M104,-74H180', ink, 16) +
    solid('M-320,0V-130q0,-14 14,-14h6V0z', darker(wood, 0.1), 'soft') +
    solid('M320,0V-130q0,-14 -14,-14h-6V0z', darker(wood, 0.2), 'soft') +
    cube(-240, '1') +
    cube(14, '7')
  );
};

/** An envelope from above, with a seal. */
export const envelope = (tint: string, lining: string, seal?: string): Art =>
  solid(box(-250, -170, 500, 340, 8), tint, 'soft') +
  line('M-246,166L-40,-10M246,166L40,-10', darker(tint, 0.22), 4) +
  solid(
    'M-250,-164L-20,34Q0,48 20,34L250,-164q-4,-6 -10,-6H-240q-6,0 -10,6z',
    darker(tint, 0.05),
    'soft',
  ) +
  line('M-246,-164L-20,32Q0,46 20,32L246,-164', lining, 5) +
  (seal
    ? path('M0,-14c30,-8 56,14 54,44s-20,52 -52,52s-58,-18 -56,-50s22,-40 54,-46z', seal) +
      circle(0, 34, 32, darker(seal, 0.18)) +
      at(0, 34, marks.cog(lighter(seal, 0.25)), { scale: 0.4 })
    : '');

/** A sheet of writing paper. */
export const sheet = (tint: string, ink?: string): Art =>
  solid(box(-200, -280, 400, 560, 4), tint, 'soft') +
  (ink
    ? range(6)
        .map(i => at(-10, -150 + i * 64, inkLine(ink), { scale: i === 5 ? 0.4 : 0.78 }))
        .join('')
    : '');

/** A hardback from the front, leaning very little; foot at 0,0. */
export const book = (cover: string, art: Art, foil: string): Art =>
  path('M214,-8L238,-30V-590L214,-606z', lighter(colour.linen, 0.4)) +
  line('M222,-14V-596M230,-22V-592', darker(colour.linen, 0.25), 2) +
  solid('M-220,0V-596q0,-14 14,-14H206q14,0 14,14V0z', cover, 'soft') +
  rect(-220, -610, 40, 610, '#262431', 6, 'opacity=".16"') +
  rect(-150, -576, 336, 540, 'none', 4, `stroke="${foil}" stroke-width="5"`) +
  art +
  line('M-70,-506H106M-30,-466H66', foil, 13) +
  line('M-22,-78H58', foil, 9);

/** What the cover of a book of tides shows. */
export const tides = (light: string, foam: string): Art =>
  circle(18, -300, 74, light) +
  range(4)
    .map(i =>
      line(
        `M-146,${-262 + i * 42}q28,-30 55,0t55,0t55,0t55,0t55,0t55,0`,
        foam,
        15 - i * 2,
        `opacity="${1 - i * 0.18}"`,
      ),
    )
    .join('');

/** What the cover of a book of preserves shows. */
export const pear = (fruit: string, leaf: string): Art =>
  path(
    'M18,-380C54,-380 62,-330 76,-290C104,-250 110,-170 18,-166C-74,-170 -68,-250 -40,-290C-26,-330 -18,-380 18,-380z',
    fruit,
  ) +
  line('M18,-376q2,-30 20,-44', colour.walnut, 9) +
  path('M30,-396C60,-440 110,-430 124,-404C90,-384 54,-380 30,-396z', leaf);

/** A roll of wrapping paper lying towards us; patterned by a mark. */
export const roll = (paper: string, ink: string, mark: Mark): Art =>
  solid(box(-340, -56, 680, 112, 0), paper) +
  rect(-340, -56, 680, 26, '#fff', 0, 'opacity=".25"') +
  rect(-340, 20, 680, 36, '#262431', 0, 'opacity=".14"') +
  range(6)
    .map(i => at(-282 + i * 112, -4 + (i % 2) * 10, marks[mark](ink), { scale: 0.46 }))
    .join('') +
  ellipse(340, 0, 20, 56, lighter(paper, 0.4)) +
  ellipse(341, 0, 11, 34, darker(paper, 0.35)) +
  ellipse(342, 0, 6, 18, lighter(paper, 0.2));

/** A parcel from above, tied with string. */
export const parcel = (paper: string, ink: string, mark: Mark, string: string): Art =>
  solid(box(-190, -190, 380, 380, 6), paper, 'soft') +
  each(
    [
      [-110, -110],
      [100, -120],
      [-120, 100],
      [110, 110],
      [-10, -150],
      [-150, 0],
    ],
    (x, y) => at(x, y, marks[mark](ink), { scale: 0.42 }),
  ) +
  line('M0,-190V190M-190,0H190', string, 9) +
  line('M0,0C-80,-80 -110,10 0,0C80,-80 110,10 0,0M0,0L-46,74M0,0L56,70', string, 8);
