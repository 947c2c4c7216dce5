import { colour, darker, lighter } from '../colours.ts';
import { type Art, at, circle, each, ellipse, line, path, range, solid } from '../svg.ts';

/** A hooded raincoat; hangs from 0,0. */
export const raincoat = (cloth: string, lining: string): Art =>
  line('M-10,0C-24,22 24,22 10,0', darker(cloth, 0.4), 8) +
  solid(
    'M-176,150C-262,190 -316,330 -346,560Q-300,596 -238,586C-222,470 -206,390 -172,320z',
    darker(cloth, 0.08),
    'soft',
  ) +
  solid(
    'M176,150C262,190 316,330 346,560Q300,596 238,586C222,470 206,390 172,320z',
    darker(cloth, 0.14),
    'soft',
  ) +
  solid(
    'M-120,112C-190,130 -214,170 -212,260C-206,460 -230,640 -256,800Q0,846 256,800C230,640 206,460 212,260C214,170 190,130 120,112Q0,180 -120,112z',
    cloth,
    'soft',
  ) +
  solid(
    'M0,8C110,8 166,76 154,138C120,196 -120,196 -154,138C-166,76 -110,8 0,8z',
    lighter(cloth, 0.06),
    'soft',
  ) +
  path(
    'M0,50C78,50 112,92 104,128C78,176 -78,176 -104,128C-112,92 -78,50 0,50z',
    darker(cloth, 0.45),
  ) +
  path('M0,72C60,72 92,102 86,132C62,168 -62,168 -86,132C-92,102 -60,72 0,72z', lining) +
  line('M-20,176V826M26,176V826', darker(cloth, 0.3), 4, 'opacity=".6"') +
  each(
    range(5).map((i): [number, number] => [3, 240 + i * 108]),
    (x, y) => circle(x, y, 13, colour.chalk) + circle(x, y, 5, darker(colour.chalk, 0.4)),
  ) +
  [-1, 1]
    .map(side =>
      at(
        side * 132,
        560,
        solid('M-66,0H66V30L60,44H-60L-66,30z', darker(cloth, 0.1), 'soft') +
          line('M-58,46V150Q0,168 58,150V46', darker(cloth, 0.3), 4),
      ),
    )
    .join('') +
  line('M-238,560Q-290,576 -340,540M238,560Q290,576 340,540', darker(cloth, 0.35), 5) +
  line(
    'M-130,260C-120,360 -142,440 -136,520M146,262C134,360 150,440 142,520',
    darker(cloth, 0.4),
    8,
    'opacity=".25"',
  ) +
  line('M-48,170C-60,210 -54,240 -58,272M54,170C66,210 58,236 64,260', colour.chalk, 6);

/** A pair of rubber boots. */
export const boots = (rubber: string, sole: string, trim: string): Art => {
  const one =
    solid(
      'M-96,-520C-40,-504 50,-504 104,-520C110,-380 92,-270 104,-210C150,-170 246,-166 268,-90C276,-60 272,-40 268,-28H-104C-118,-200 -88,-340 -96,-520z',
      rubber,
      'soft',
    ) +
    path(
      'M-104,-30H270V-14q0,14 -14,14H30q-10,0 -12,-10H-20q-2,10 -12,10H-92q-12,0 -12,-14z',
      sole,
    ) +
    ellipse(4, -520, 100, 17, lighter(rubber, 0.15)) +
    ellipse(4, -518, 86, 11, darker(rubber, 0.6)) +
    path('M-98,-486C-40,-470 50,-470 105,-486L106,-446C50,-430 -40,-430 -97,-446z', trim) +
    line(
      'M104,-206C76,-190 40,-186 8,-192M120,-176C96,-156 70,-150 44,-152',
      darker(rubber, 0.4),
      7,
      'opacity=".4"',
    ) +
    line('M-62,-410C-66,-300 -74,-200 -72,-90', '#fff', 15, 'opacity=".35"') +
    line('M200,-128C226,-118 240,-100 244,-80', '#fff', 11, 'opacity=".4"');
  return at(90, -26, one, { scale: 0.97 }) + at(-120, 0, one);
};

/** An open umbrella; the top of the canopy at 0,0. */
export const openUmbrella = (cloth: string, second: string): Art =>
  line('M0,120V640C0,720 -96,716 -96,640', colour.oak, 24) +
  line('M0,120V470', colour.steel, 14) +
  solid(
    'M0,0C220,10 400,150 430,350Q360,296 286,350Q216,288 143,350Q70,288 0,350Q-70,288 -143,350Q-216,288 -286,350Q-360,296 -430,350C-400,150 -220,10 0,0z',
    cloth,
    'soft',
  ) +
  path(
    'M0,0C-90,90 -138,210 -143,350Q-70,288 0,350zM0,0C130,70 250,190 286,350Q216,288 143,350C138,210 90,90 0,0z',
    second,
    'opacity=".9"',
  ) +
  line(
    'M0,0C-130,70 -250,190 -286,350M0,0C-90,90 -138,210 -143,350M0,0V350M0,0C90,90 138,210 143,350M0,0C130,70 250,190 286,350',
    darker(cloth, 0.45),
    4,
    'opacity=".5"',
  ) +
  line('M0,4V-46', colour.oak, 13);

/** A rolled umbrella, hanging by its crook from 0,0. */
export const rolledUmbrella = (cloth: string): Art =>
  line('M60,120V40C60,-44 -60,-44 -60,30', colour.walnut, 24) +
  line('M60,100V160', colour.steel, 14) +
  solid('M42,150H78C110,260 110,480 70,690L60,700L50,690C10,480 10,260 42,150z', cloth) +
  path('M42,150C60,300 88,480 66,690C40,520 20,300 42,150z', darker(cloth, 0.25), 'opacity=".6"') +
  line('M24,330Q60,350 98,326', lighter(cloth, 0.5), 12) +
  circle(98, 328, 10, colour.brass) +
  line('M60,696V750', colour.steel, 10);

/** A sou'wester: a fisherman's hat with a long brim behind. */
export const souwester = (cloth: string, lining: string): Art =>
  line(
    'M-140,-60C-190,0 -110,36 -30,14S70,10 96,34M180,-60C220,-10 200,30 150,26',
    colour.chalk,
    9,
  ) +
  path(
    'M-250,-130C-120,-60 160,-60 330,-104C340,-60 240,-20 40,-24S-240,-70 -250,-130z',
    darker(lining, 0.25),
  ) +
  solid('M-204,-150C-216,-330 -120,-430 10,-430S226,-330 214,-140z', cloth) +
  line(
    'M10,-428C-60,-380 -96,-280 -96,-140M10,-428C70,-380 112,-280 112,-140',
    darker(cloth, 0.4),
    5,
    'opacity=".45"',
  ) +
  circle(10, -430, 13, darker(cloth, 0.2)) +
  solid(
    'M-204,-176C-90,-136 110,-136 214,-168C300,-150 372,-104 384,-50C300,-66 200,-104 20,-98C-120,-94 -220,-96 -286,-110C-270,-140 -240,-160 -204,-176z',
    lighter(cloth, 0.06),
    'soft',
  ) +
  line(
    'M-264,-120C-180,-112 -100,-112 20,-114C190,-120 290,-86 352,-70',
    darker(cloth, 0.35),
    4,
    'stroke-dasharray="13 9" opacity=".7"',
  );

export const puddle = (tint: string): Art => ellipse(0, 0, 330, 34, tint, 'opacity=".55"');

export const drops = (tint: string, places: readonly (readonly [number, number])[]): Art =>
  each(places, (x, y) => path(`M${x},${y}q14,24 0,34q-14,-10 0,-34z`, tint, 'opacity=".6"'));
