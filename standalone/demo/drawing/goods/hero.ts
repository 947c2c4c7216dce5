import { colour, darker, lighter, mix } from '../colours.ts';
import { geranium, pot } from '../objects/garden.ts';
import { lantern } from '../objects/light.ts';
import { teaTin } from '../objects/pantry.ts';
import { blanket } from '../objects/textiles.ts';
import { mug, steam, teapot } from '../objects/vessels.ts';
import { standing } from '../scene.ts';
import { type Art, at, circle, ellipse, line, path, range, rect } from '../svg.ts';

const sill = 700;
const sky = '#dbe5e6';

type House = {
  x: number;
  width: number;
  height: number;
  gable: 'stepped' | 'pointed' | 'hipped';
  tint: string;
};

const gables = {
  stepped: (w: number, h: number) =>
    `M0,0V${-h}h${w * 0.14}v-40h${w * 0.14}v-40h${w * 0.12}v-36h${w * 0.2}v36h${w * 0.12}v40h${w * 0.14}v40h${w * 0.14}V0z`,
  pointed: (w: number, h: number) => `M0,0V${-h}L${w / 2},${-h - w * 0.72}L${w},${-h}V0z`,
  hipped: (w: number, h: number) =>
    `M0,0V${-h}L${w * 0.24},${-h - 84}h${w * 0.1}v-34h${w * 0.12}v34H${w * 0.76}L${w},${-h}V0z`,
};

const house = ({ x, width, height, gable, tint }: House): Art =>
  `<g transform="translate(${x},560)">` +
  path(gables[gable](width, height), tint) +
  line(
    `M${width * 0.24},-34V${24 - height}M${width / 2},-34V${24 - height}M${width * 0.76},-34V${24 - height}`,
    darker(tint, 0.22),
    13,
    'stroke-linecap="butt" stroke-dasharray="20 36" opacity=".5"',
  ) +
  '</g>';

const street: readonly House[] = [
  { x: 30, width: 120, height: 130, gable: 'pointed', tint: mix(colour.rose, sky, 0.55) },
  { x: 150, width: 150, height: 180, gable: 'stepped', tint: mix(colour.brick, sky, 0.62) },
  { x: 300, width: 120, height: 150, gable: 'hipped', tint: mix(colour.ochre, sky, 0.6) },
  { x: 420, width: 140, height: 190, gable: 'pointed', tint: mix(colour.harbour, sky, 0.6) },
  { x: 560, width: 150, height: 150, gable: 'stepped', tint: mix(colour.terracotta, sky, 0.58) },
  { x: 710, width: 120, height: 170, gable: 'hipped', tint: mix(colour.sage, sky, 0.4) },
  { x: 830, width: 150, height: 140, gable: 'pointed', tint: mix(colour.berry, sky, 0.66) },
  { x: 980, width: 150, height: 200, gable: 'stepped', tint: mix(colour.brick, sky, 0.56) },
  { x: 1130, width: 130, height: 150, gable: 'hipped', tint: mix(colour.slate, sky, 0.55) },
  { x: 1260, width: 150, height: 180, gable: 'pointed', tint: mix(colour.rust, sky, 0.58) },
  { x: 1410, width: 160, height: 150, gable: 'stepped', tint: mix(colour.ochre, sky, 0.62) },
];

/** A church tower far behind the street. */
const spire = (x: number, height: number): Art =>
  path(
    `M${x},560V${560 - height * 0.56}h6L${x + 27},${560 - height * 1.25}L${x + 48},${560 - height * 0.56}h6V560z`,
    mix(colour.sky, sky, 0.5),
  );

const cog: Art =
  path('M-130,0H130C118,40 80,56 0,56S-118,40 -130,0z', colour.walnut) +
  path('M-130,0V-28H-84V0M130,0V-34H92V0z', darker(colour.walnut, 0.2)) +
  line('M0,0V-250', colour.walnut, 9) +
  path(
    'M-92,-48C-112,-120 -100,-190 -86,-214H86C100,-190 112,-120 92,-48Q0,-20 -92,-48z',
    colour.chalk,
  ) +
  path(
    'M-30,-36C-36,-100 -32,-170 -28,-214H28C32,-170 36,-100 30,-36Q0,-30 -30,-36z',
    colour.brick,
    'opacity=".75"',
  ) +
  path('M0,-254l58,14l-58,14z', colour.brick);

const harbour: Art =
  rect(0, 0, 1600, sill, sky) +
  circle(560, 180, 62, lighter(colour.butter, 0.3)) +
  ellipse(620, 130, 150, 17, '#fff', 'opacity=".6"') +
  ellipse(740, 160, 110, 13, '#fff', 'opacity=".5"') +
  ellipse(1290, 90, 170, 17, '#fff', 'opacity=".5"') +
  [
    [250, 330],
    [318, 350],
    [1010, 340],
    [1250, 310],
  ]
    .map(([x = 0, height = 0]) => spire(x, height))
    .join('') +
  street.map(house).join('') +
  rect(0, 552, 1600, 20, mix(colour.slate, sky, 0.4)) +
  rect(0, 570, 1600, 150, mix(colour.sea, sky, 0.45)) +
  range(9)
    .map(i =>
      line(
        `M${40 + i * 180},${604 + (i % 3) * 28}h${70 + (i % 2) * 46}`,
        '#fff',
        5,
        'opacity=".45"',
      ),
    )
    .join('') +
  at(360, 600, cog, { scale: 0.84 });

/** A still life on a window sill above an old harbour; the left half is kept calm for words. */
export const hero: Art =
  harbour +
  rect(0, 0, 1600, 900, 'url(#room)') +
  rect(0, sill, 1600, 200, colour.oak) +
  rect(0, sill, 1600, 200, 'url(#top)') +
  rect(0, sill, 1600, 7, lighter(colour.oak, 0.45)) +
  standing(840, 760, 260, pot(colour.terracotta, geranium(colour.moss, colour.brick)), 0.66) +
  standing(1460, 765, 300, lantern(colour.navy), 0.6) +
  standing(1215, 772, 440, blanket(colour.oat, colour.navy), 0.56) +
  at(1210, 578, teaTin(colour.mustard, 'leaf'), { scale: 0.56 }) +
  standing(1050, 838, 340, teapot(colour.sea), 0.58) +
  standing(1365, 850, 230, mug(colour.chalk, '#8a4a22'), 0.48) +
  at(1362, 692, steam(90), { scale: 0.8 });
