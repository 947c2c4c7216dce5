import { darker, lighter } from '../colours.ts';
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
  solid,
  turned,
} from '../svg.ts';

/** Folded cloth in a pile, the fold to the front; one layer for each tint, from the bottom. */
export const foldedStack = (
  tints: readonly string[],
  { width = 560, thick = 92, texture = 'plain' as 'plain' | 'waffle' | 'stripe' } = {},
): Art =>
  tints
    .map((tint, i) => {
      const w = width / 2 - (i % 2) * 12;
      const y = -i * (thick - 2);
      const dark = darker(tint, 0.28);
      const surface = {
        plain: '',
        waffle: line(
          `M${-w + 50},${y - thick * 0.26}H${w - 30}M${-w + 50},${y - thick * 0.74}H${w - 30}`,
          dark,
          thick * 0.16,
          'stroke-dasharray="1 21" opacity=".32"',
        ),
        stripe: line(
          `M${w - 110},${y - thick + 3}v${thick - 6}M${w - 80},${y - thick + 3}v${thick - 6}`,
          lighter(tint, 0.7),
          12,
          'stroke-linecap="butt"',
        ),
      }[texture];
      return (
        solid(
          `M${-w + 40},${y}H${w - 18}q18,0 18,-18V${y - thick + 18}q0,-18 -18,-18H${-w + 40}a40,${thick / 2} 0 0 0 0,${thick}z`,
          tint,
          'soft',
        ) +
        surface +
        line(`M${w - 8},${y - thick / 2}H${-w + 54}q-20,0 -20,-10`, dark, 5, 'opacity=".55"')
      );
    })
    .join('');

/** A woven blanket folded in three, its fringe hanging forward. */
export const blanket = (tint: string, stripe: string): Art =>
  foldedStack([tint, tint, tint], { width: 620, thick: 116 }) +
  [96, 150, 172]
    .map((x, i) =>
      line(
        `M${x},-346V-236M${x},-230V-122M${x - 6},-118V-6`,
        stripe,
        i ? 10 : 24,
        'stroke-linecap="butt"',
      ),
    )
    .join('') +
  [0, 1]
    .map(odd =>
      line(
        range(10)
          .map(i => `M${-262 + i * 56 + odd * 28},-14q${(i % 3) * 4 - 4},26 ${odd * 6 - 3},48`)
          .join(''),
        odd ? lighter(tint, 0.15) : darker(tint, 0.08),
        9,
      ),
    )
    .join('');

/** A cushion, plump, with stripes or piping. */
export const cushion = (
  tint: string,
  trim: string,
  pattern: 'piped' | 'striped' = 'piped',
): Art => {
  const shape = 'M-282,-548Q0,-500 282,-548Q246,-280 282,-12Q0,-56 -282,-12Q-246,-280 -282,-548z';
  const stripes = [-170, -120, -70, 70, 120, 170]
    .map(x =>
      line(
        `M${x},-${530 - Math.abs(x) * 0.02}Q${x * 0.86},-280 ${x},-32`,
        trim,
        Math.abs(x) === 120 ? 24 : 9,
        'stroke-linecap="butt"',
      ),
    )
    .join('');
  return (
    solid(shape, tint, 'soft') +
    (pattern === 'striped' ? stripes : line(shape, trim, 11)) +
    line(
      'M-272,-540Q-220,-490 -190,-470M272,-540Q220,-490 190,-470M-272,-20Q-220,-70 -190,-90M272,-20Q220,-70 190,-90',
      darker(tint, 0.4),
      9,
      'opacity=".3"',
    )
  );
};

/** A pair of felt slippers from above. */
export const slippers = (felt: string, lining: string): Art => {
  const one =
    solid(
      'M0,-310C96,-310 128,-220 122,-110C116,-20 104,60 104,160C104,260 60,300 0,300S-98,260 -98,160C-98,60 -118,-30 -118,-120C-116,-230 -88,-310 0,-310z',
      felt,
      'soft',
    ) +
    path(
      'M0,-30C66,-46 82,0 82,60V160C82,236 48,274 0,274S-78,236 -78,160V50C-80,0 -60,-46 0,-30z',
      darker(lining, 0.3),
    ) +
    path(
      'M0,10C56,-4 68,40 68,80V160C68,226 42,258 0,258S-66,226 -66,160V70C-66,30 -50,-4 0,10z',
      lining,
    ) +
    line(
      'M0,-30C66,-46 82,0 82,60V160C82,236 48,274 0,274S-78,236 -78,160V50C-80,0 -60,-46 0,-30',
      darker(felt, 0.35),
      6,
      'stroke-dasharray="14 10"',
    );
  return at(-150, 0, one, { turn: -5 }) + at(150, 10, one, { turn: 5, mirrored: true });
};

/** A plaited basket with two handles. */
export const basket = (straw: string, band: string): Art => {
  const body = turned([
    [210, 0],
    [238, 20],
    [272, 180],
    [262, 330],
    [250, 380],
  ]);
  const rows = range(8).map(i => {
    const h = 30 + i * 44;
    const r = 240 + Math.sin(i * 0.42) * 30;
    return line(
      `M${Math.round(-r)},${-h}Q0,${-h + 64} ${Math.round(r)},${-h}`,
      darker(straw, 0.34),
      17,
      `stroke-dasharray="26 18" stroke-dashoffset="${(i % 2) * 22}" stroke-linecap="butt" opacity=".5"`,
    );
  });
  return (
    line('M-120,-380C-116,-520 116,-520 120,-380', darker(straw, 0.3), 24) +
    ellipse(0, -380, 250, 34, darker(straw, 0.12)) +
    ellipse(0, -377, 236, 29, darker(straw, 0.55)) +
    solid(body.replace('z', ''), straw) +
    path('M-264,-228Q0,-164 264,-228L271,-152Q0,-88 -271,-152z', band, 'opacity=".85"') +
    rows.join('') +
    ellipse(0, -380, 250, 34, darker(straw, 0.1)) +
    ellipse(0, -376, 234, 28, darker(straw, 0.55)) +
    line('M-140,-356C-150,-190 150,-190 140,-356', darker(straw, 0.24), 26) +
    line(
      'M-140,-356C-150,-190 150,-190 140,-356',
      lighter(straw, 0.1),
      8,
      'stroke-dasharray="14 14"',
    )
  );
};

/** A scarf laid over a peg; hangs from 0,0. */
export const scarf = (tint: string, stripe: string): Art => {
  const fringe = (x: number, y: number) =>
    [0, 1]
      .map(odd =>
        line(
          range(5 - odd)
            .map(i => `M${x + i * 40 + odd * 20},${y}v${46 + odd * 8}`)
            .join(''),
          odd ? tint : stripe,
          9,
        ),
      )
      .join('');
  const bands = (x: number, y: number) =>
    [0, 44, 66]
      .map((d, i) => line(`M${x},${y + d}h168`, stripe, i ? 10 : 24, 'stroke-linecap="butt"'))
      .join('');
  return (
    fringe(14, 806) +
    fringe(-176, 656) +
    solid('M-30,-34C-120,-10 -178,60 -182,150V660H-12V160L40,10z', darker(tint, 0.08), 'soft') +
    bands(-182, 546) +
    solid('M-36,-34C40,-60 168,20 184,150V810H8V170C6,90 -60,60 -84,10z', tint, 'soft') +
    bands(11, 690) +
    line(
      'M60,20C110,70 124,130 122,260M30,60C60,110 66,160 64,300M-110,40C-140,90 -140,150 -138,280',
      darker(tint, 0.4),
      8,
      'opacity=".3"',
    )
  );
};

/** A knotted towel loop with a bath towel below; hangs from 0,0. */
export const hangingTowel = (tint: string, trim: string): Art =>
  line('M-8,-8C-26,20 26,20 8,-8', trim, 9) +
  solid('M0,14C70,30 150,56 176,96V640Q0,664 -176,640V96C-150,56 -70,30 0,14z', tint, 'soft') +
  line('M-176,556Q0,580 176,556', trim, 24, 'stroke-linecap="butt"') +
  range(9)
    .map(i =>
      line(
        `M-158,${128 + i * 46}Q0,${152 + i * 46} 160,${128 + i * 46}`,
        darker(tint, 0.25),
        17,
        `stroke-dasharray="0 32" stroke-dashoffset="${(i % 2) * 16}" opacity=".35"`,
      ),
    )
    .join('') +
  line(
    'M-50,54C-62,220 -38,420 -52,636M58,56C74,240 48,430 64,636',
    darker(tint, 0.4),
    8,
    'opacity=".25"',
  );

/** Bed linen: a folded cover with two pillows on top. */
export const bedding = (tint: string, second: string): Art => {
  const pillow = (shadeOf: string) =>
    solid(
      'M-286,-8C-306,-40 -306,-120 -280,-150C-180,-176 180,-176 280,-150C306,-120 306,-40 286,-8C180,14 -180,14 -286,-8z',
      shadeOf,
      'soft',
    ) +
    line(
      'M-262,-124Q-220,-96 -190,-92M262,-124Q220,-96 190,-92M-256,-30Q-214,-48 -190,-48',
      darker(shadeOf, 0.4),
      7,
      'opacity=".28"',
    );
  const button = (x: number, y: number) => circle(x, y, 9, lighter(tint, 0.6));
  return (
    foldedStack([tint, tint], { width: 660, thick: 110 }) +
    each(
      [
        [-130, -164],
        [0, -164],
        [130, -164],
      ],
      button,
    ) +
    at(6, -222, pillow(second)) +
    at(-6, -362, pillow(tint), { scale: 0.96 })
  );
};

/** A knitted hat, its brim turned up. */
export const beanie = (wool: string, bobble?: string): Art =>
  (bobble ? circle(0, -392, 62, bobble) + circle(0, -392, 62, 'url(#soft)') : '') +
  solid('M-216,-96C-230,-300 -110,-362 0,-362S230,-300 216,-96z', wool) +
  line(
    range(9)
      .map(i => `M${(i - 4) * 50},-110Q${(i - 4) * 46},-260 ${(i - 4) * 15},-352`)
      .join(''),
    darker(wool, 0.35),
    6,
    'opacity=".35"',
  ) +
  solid(box(-232, -140, 464, 140, 40), lighter(wool, 0.08)) +
  line(
    range(13)
      .map(i => `M${(i - 6) * 35},-124V-16`)
      .join(''),
    darker(wool, 0.35),
    7,
    'opacity=".4"',
  );
