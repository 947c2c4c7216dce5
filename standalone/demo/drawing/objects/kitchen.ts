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
  turned,
} from '../svg.ts';

const grain = (x: number, top: number, bottom: number, tint: string) => {
  const fibre = (i: number) =>
    `M${x + i * 72},${top + (i % 2) * 30}C${x + i * 72 + 24},${top + 160} ${x + i * 72 - 22},${bottom - 160} ${x + i * 72 + 8},${bottom - (i % 3) * 34}`;
  return line(range(5).map(fibre).join(''), tint, 4, 'opacity=".4"');
};

/** A cutting board from above, its handle at the top. */
export const board = (wood: string): Art => {
  const shape =
    'M-210,300V-190C-210,-250 -170,-262 -110,-264C-66,-266 -60,-290 -60,-330V-420a60,60 0 0 1 120,0V-330C60,-290 66,-266 110,-264C170,-262 210,-250 210,-190V300a44,44 0 0 1 -44,44H-166a44,44 0 0 1 -44,-44z';
  return (
    solid(shape, wood, 'soft') +
    grain(-150, -220, 320, darker(wood, 0.35)) +
    circle(0, -412, 24, darker(wood, 0.55)) +
    path(
      'M-210,296a44,44 0 0 0 44,44H166a44,44 0 0 0 44,-44v14a44,44 0 0 1 -44,44H-166a44,44 0 0 1 -44,-44z',
      darker(wood, 0.25),
    )
  );
};

/** A bread knife, its point up. */
export const breadKnife = (wood: string): Art =>
  solid(`M-34,60V-470C-34,-500 26,-470 38,-380V60z`, colour.steel, 'soft') +
  path(
    `M38,40${range(17)
      .map(() => 'q-14,-12 0,-24')
      .join('')}V60z`,
    lighter(colour.steel, 0.5),
  ) +
  line('M-14,40V-420', '#fff', 6, 'opacity=".5"') +
  rect(-42, 50, 88, 40, colour.brass, 6) +
  solid(
    'M-40,84H44C48,180 34,250 48,340C50,376 -38,376 -38,340C-30,250 -44,180 -40,84z',
    wood,
    'soft',
  ) +
  each(
    [
      [2, 150],
      [2, 290],
    ],
    (x, y) => circle(x, y, 11, colour.brass),
  );

/** A wooden spoon, a spatula and a fork to stir with. */
export const woodenSpoon = (wood: string): Art =>
  solid(
    'M-13,360V-170C-13,-200 -66,-220 -66,-300C-66,-366 -34,-400 0,-400S66,-366 66,-300C66,-220 13,-200 13,-170V360q-13,14 -26,0z',
    wood,
    'soft',
  ) +
  ellipse(0, -304, 44, 66, darker(wood, 0.16)) +
  ellipse(-8, -318, 28, 46, lighter(wood, 0.14));
export const spatula = (wood: string): Art =>
  solid(
    'M-13,360V-150C-13,-190 -62,-200 -62,-240V-370q0,-24 24,-24H38q24,0 24,24V-240C62,-200 13,-190 13,-150V360q-13,14 -26,0z',
    wood,
    'soft',
  ) + [-30, 0, 30].map(x => line(`M${x},-350V-260`, darker(wood, 0.42), 12)).join('');
export const scraper = (wood: string): Art =>
  solid(
    'M-13,360V-150C-13,-190 -58,-200 -58,-240L-58,-330C-58,-400 20,-410 60,-360V-240C60,-200 13,-190 13,-150V360q-13,14 -26,0z',
    wood,
    'soft',
  );

/** A turned mill for pepper or salt. */
export const mill = (wood: string, height = 1): Art =>
  at(
    0,
    0,
    solid(
      turned([
        [108, 0],
        [114, 16],
        [106, 50],
        [70, 110],
        [60, 170],
        [82, 250],
        [98, 318],
        [88, 336],
      ]),
      wood,
    ) +
      line('M-113,-22q113,24 226,0', darker(wood, 0.35), 6) +
      line('M-88,-336q88,20 176,0', darker(wood, 0.5), 7) +
      solid(
        turned([
          [86, 340],
          [104, 366],
          [104, 430],
          [76, 470],
          [30, 486],
        ]),
        wood,
      ) +
      solid(
        turned([
          [12, 484],
          [12, 498],
          [26, 510],
          [22, 528],
          [6, 536],
        ]),
        colour.brass,
      ),
    { scale: height },
  );

/** An apron on its neck loop; hangs from 0,0. */
export const apron = (cloth: string, strap: string): Art =>
  line('M0,0C-20,60 -96,120 -112,196M0,0C20,60 96,120 112,196', strap, 22) +
  line('M-268,440C-330,470 -322,600 -300,690M268,440C330,470 322,590 306,660', strap, 18) +
  solid(
    'M-124,190Q0,212 124,190C128,300 170,390 272,430C282,560 276,720 262,850Q0,884 -262,850C-276,720 -282,560 -272,430C-170,390 -128,300 -124,190z',
    cloth,
    'soft',
  ) +
  line('M-124,206Q0,228 124,206', darker(cloth, 0.3), 4, 'stroke-dasharray="12 9"') +
  line(
    'M-60,720C-70,780 -66,820 -72,858M92,716C98,770 90,820 98,860',
    darker(cloth, 0.3),
    7,
    'opacity=".4"',
  ) +
  solid('M-150,520H150V650Q150,690 110,690H-110Q-150,690 -150,650z', darker(cloth, 0.07), 'soft') +
  line('M-150,538H150M0,538V690', darker(cloth, 0.32), 4, 'stroke-dasharray="12 9"') +
  each(
    [
      [-112, 204],
      [112, 204],
    ],
    (x, y) => circle(x, y, 13, colour.brass),
  );

/** A tea towel folded over a hook; hangs from 0,0. */
export const teaTowel = (cloth: string, stripe: string, checked = false): Art =>
  line('M-10,-6C-30,24 30,24 10,-6', stripe, 8) +
  solid(
    'M0,14C60,30 140,60 168,96C176,260 170,430 180,620Q60,650 -22,628Q-110,650 -182,622C-172,430 -178,260 -168,96C-140,60 -60,30 0,14z',
    cloth,
    'soft',
  ) +
  (checked
    ? range(4)
        .map(i =>
          line(
            `M${-120 + i * 80},${72 - (i % 3) * 6}C${-124 + i * 82},260 ${-120 + i * 80},430 ${-128 + i * 84},632`,
            stripe,
            13,
            'opacity=".55"',
          ),
        )
        .join('') +
      range(6)
        .map(i =>
          line(
            `M-174,${150 + i * 84}Q0,${178 + i * 84} 174,${150 + i * 84}`,
            stripe,
            13,
            'opacity=".55"',
          ),
        )
        .join('')
    : [480, 516, 566]
        .map((y, i) =>
          line(`M-178,${y}Q-90,${y + 22} 0,${y + 8}T178,${y}`, stripe, i === 1 ? 20 : 8),
        )
        .join('')) +
  line(
    'M-46,60C-60,220 -30,420 -48,620M54,62C70,240 44,430 62,630',
    darker(cloth, 0.4),
    8,
    'opacity=".25"',
  );

/** A table cloth from above, to lay things on. */
export const cloth = (tint: string, stripe: string): Art =>
  solid(box(-300, -300, 600, 600, 10), tint, 'soft') +
  [-262, -238]
    .map(x => line(`M${x},-300V300M${-x},-300V300`, stripe, 8, 'stroke-linecap="butt"'))
    .join('');
