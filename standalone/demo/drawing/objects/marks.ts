import { type Art, at, circle, ellipse, line, path, range, rect } from '../svg.ts';

/** Small emblems for labels, about 120 wide around 0,0; they stand where lettering would. */
export const marks = {
  cog: (tint: string): Art =>
    path('M-50,14H50C44,46 26,54 0,54S-44,46 -50,14z', tint) +
    line('M0,14V-56', tint, 6) +
    path('M-38,2C-42,-22 -36,-38 -30,-46H30C36,-34 38,-16 34,2z', tint) +
    path('M0,-70l26,8l-26,8z', tint),
  leaf: (tint: string): Art =>
    path('M-44,40C-56,-20 -8,-56 50,-50C56,4 20,54 -44,40z', tint) +
    line('M-58,56L16,-16', '#fff', 5, 'opacity=".6"'),
  sprig: (tint: string): Art =>
    line('M0,60V-30', tint, 5) +
    path(
      'M0,-66C16,-50 16,-30 0,-16C-16,-30 -16,-50 0,-66zM0,10C-2,-14 -18,-32 -44,-34C-44,-10 -26,8 0,10zM0,10C2,-14 18,-32 44,-34C44,-10 26,8 0,10zM0,46C-2,22 -18,6 -46,4C-46,28 -26,44 0,46zM0,46C2,22 18,6 46,4C46,28 26,44 0,46z',
      tint,
    ),
  wave: (tint: string): Art =>
    [-26, 4, 34].map(y => line(`M-56,${y}q14,-24 28,0t28,0t28,0t28,0`, tint, 8)).join(''),
  sun: (tint: string): Art =>
    path('M-30,20a30,30 0 0 1 60,0z', tint) +
    line('M-58,34H58M-40,52H40', tint, 7) +
    range(5)
      .map(i => at(0, 20, line('M0,-44V-62', tint, 7), { turn: (i - 2) * 36 }))
      .join(''),
  berries: (tint: string): Art =>
    line('M-22,10C-18,-30 0,-46 24,-56M22,14C20,-20 22,-40 24,-56', tint, 5) +
    circle(-24, 26, 24, tint) +
    circle(26, 30, 24, tint) +
    path('M24,-56C-6,-74 -28,-60 -38,-42C-12,-34 10,-40 24,-56z', tint),
  bean: (tint: string): Art =>
    at(
      0,
      0,
      ellipse(0, 0, 36, 54, tint) + line('M0,-50C22,-20 -22,20 0,50', '#fff', 6, 'opacity=".7"'),
      { turn: 28 },
    ),
  moon: (tint: string): Art => path('M20,-54A56,56 0 1 0 54,26A46,46 0 0 1 20,-54z', tint),
  gables: (tint: string): Art =>
    path('M-60,50V-10h10v-16h10v-16h10v-16h14v16h10v16h10v16h8V50zM18,50V4L40,-34L62,4V50z', tint),
  bee: (tint: string): Art =>
    ellipse(-22, -18, 26, 14, tint, 'opacity=".5" transform="rotate(35 -22 -18)"') +
    ellipse(22, -18, 26, 14, tint, 'opacity=".5" transform="rotate(-35 22 -18)"') +
    ellipse(0, 14, 19, 34, tint) +
    line('M-14,8h28M-15,24h30', '#fff', 5, 'opacity=".7"'),
} as const;

export type Mark = keyof typeof marks;

/** A printed label: paper, a mark and two lines where the words would be. */
export const label = (
  x: number,
  y: number,
  width: number,
  height: number,
  paper: string,
  ink: string,
  mark: Mark,
): Art =>
  rect(x - width / 2, y - height / 2, width, height, paper, 5) +
  rect(
    x - width / 2 + 9,
    y - height / 2 + 9,
    width - 18,
    height - 18,
    'none',
    2,
    `stroke="${ink}" stroke-width="2.5" opacity=".55"`,
  ) +
  at(x, y - height * 0.12, marks[mark](ink), { scale: Math.min(width, height) / 240 }) +
  line(
    `M${x - width * 0.26},${y + height * 0.24}h${width * 0.52}M${x - width * 0.16},${y + height * 0.33}h${width * 0.32}`,
    ink,
    6,
    'opacity=".8"',
  );
