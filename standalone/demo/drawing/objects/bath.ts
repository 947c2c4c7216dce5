import { colour, darker, lighter } from '../colours.ts';
import {
  type Art,
  at,
  box,
  circle,
  cylinder,
  each,
  line,
  path,
  range,
  rect,
  solid,
  turned,
} from '../svg.ts';
import { label, type Mark, marks } from './marks.ts';

/** A bar of soap, its band printed with a mark. */
export const soapBar = (soap: string, band: string, ink: string, mark: Mark): Art =>
  solid(
    'M-200,-30V-104q0,-30 30,-34H170q30,4 30,34V-30q0,30 -30,30H-170q-30,0 -30,-30z',
    soap,
    'soft',
  ) +
  path(
    'M-196,-112C-196,-160 -160,-168 -140,-168H140C160,-168 196,-160 196,-112C190,-134 180,-138 170,-138H-170C-180,-138 -190,-134 -196,-112z',
    lighter(soap, 0.35),
  ) +
  path('M-110,0V-138L-92,-168H92L110,-138V0z', band) +
  path('M-110,-138L-92,-168H92L110,-138z', lighter(band, 0.3)) +
  at(0, -68, marks[mark](ink), { scale: 0.76 });

/** A pump bottle. */
export const pumpBottle = (glassTint: string, mark: Mark, ink: string): Art =>
  rect(-11, -610, 22, 100, colour.ink) +
  solid(
    'M-118,-566V-612q0,-24 24,-24H34q18,0 18,18t-18,18H-76q-12,0 -12,12v22z',
    colour.ink,
    'soft',
  ) +
  solid(cylinder(56, 56, 470), colour.ink) +
  solid(
    turned([
      [150, 0],
      [160, 44],
      [160, 340],
      [140, 410],
      [64, 456],
      [58, 474],
    ]),
    glassTint,
  ) +
  label(0, -206, 200, 230, colour.chalk, ink, mark) +
  line('M-132,-60V-340', '#fff', 13, 'opacity=".4"');

/** A bath brush from above, its handle down. */
export const bathBrush = (wood: string, bristle: string): Art =>
  path(
    'M-150,-250C-150,-380 -90,-450 0,-450S150,-380 150,-250S90,-60 0,-60S-150,-120 -150,-250z',
    darker(bristle, 0.12),
  ) +
  line(
    'M-138,-250C-138,-370 -84,-438 0,-438S138,-370 138,-250S84,-72 0,-72S-138,-130 -138,-250',
    lighter(bristle, 0.35),
    20,
    'stroke-dasharray="5 12" stroke-linecap="butt"',
  ) +
  solid(
    'M-122,-254C-122,-360 -74,-420 0,-420S122,-360 122,-254C122,-170 70,-110 34,-84C26,-20 34,160 38,330C38,400 -38,400 -38,330C-34,160 -26,-20 -34,-84C-70,-110 -122,-170 -122,-254z',
    wood,
    'soft',
  ) +
  line(
    'M-60,-330C-46,-280 -60,-220 -40,-150M4,-390C14,-300 -8,-200 6,-60M62,-330C50,-270 64,-220 44,-160',
    darker(wood, 0.3),
    4,
    'opacity=".5"',
  ) +
  circle(0, 336, 13, darker(wood, 0.55)) +
  line('M0,340C-60,420 -40,470 10,462C54,452 50,400 4,344', colour.leather, 8);

/** A tube standing on its cap. */
export const tube = (tint: string, mark: Mark, ink: string, height = 470): Art =>
  solid(cylinder(72, 70), darker(ink, 0.1)) +
  solid(`M-96,-66Q0,-44 96,-66L122,${-height + 34}H-122z`, tint) +
  solid(box(-124, -height, 248, 38, 4), darker(tint, 0.08)) +
  line(
    range(12)
      .map(i => `M${-110 + i * 20},${-height + 6}v26`)
      .join(''),
    darker(tint, 0.3),
    3,
    'opacity=".5"',
  ) +
  at(0, -height * 0.62, marks[mark](ink), { scale: 1.1 }) +
  line(`M-60,${-height * 0.4}H60M-34,${-height * 0.34}H34`, ink, 8) +
  path(
    `M-98,${-height * 0.24}Q0,${-height * 0.2} 98,${-height * 0.24}L96,-80Q0,-60 -96,-80z`,
    ink,
    'opacity=".16"',
  );

/** A dish of wood for the soap, with slats. */
export const soapDish = (wood: string): Art =>
  solid('M-226,0H226L256,-44H-256z', wood, 'soft') +
  rect(-256, -50, 512, 10, lighter(wood, 0.25), 5) +
  line('M-140,-20V-4M-50,-20V-4M50,-20V-4M140,-20V-4', darker(wood, 0.4), 9);

/** Bubbles. */
export const bubbles = (places: readonly (readonly [number, number])[]): Art =>
  each(
    places,
    (x, y, i) =>
      circle(x, y, 20 + (i % 3) * 12, '#fff', 'opacity=".4"') +
      circle(x - 6, y - 8, 6 + (i % 3) * 2, '#fff', 'opacity=".8"'),
  );
