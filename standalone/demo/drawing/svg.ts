/** A piece of SVG. Objects stand with the middle of their foot at 0,0 and grow upwards, into negative y. */
export type Art = string;

const round = (value: number) => String(Math.round(value * 10) / 10);

export const path = (d: string, fill: string, more = ''): Art =>
  `<path d="${d}" fill="${fill}"${more && ` ${more}`}/>`;

/** A stroke with round ends, as the whole picture has them unless `more` says otherwise. */
export const line = (d: string, stroke: string, width: number, more = ''): Art =>
  `<path d="${d}" fill="none" stroke="${stroke}" stroke-width="${round(width)}"${more && ` ${more}`}/>`;

export const ellipse = (
  cx: number,
  cy: number,
  rx: number,
  ry: number,
  fill: string,
  more = '',
): Art =>
  `<ellipse cx="${round(cx)}" cy="${round(cy)}" rx="${round(rx)}" ry="${round(ry)}" fill="${fill}"${more && ` ${more}`}/>`;

export const circle = (cx: number, cy: number, r: number, fill: string, more = ''): Art =>
  `<circle cx="${round(cx)}" cy="${round(cy)}" r="${round(r)}" fill="${fill}"${more && ` ${more}`}/>`;

export const rect = (
  x: number,
  y: number,
  width: number,
  height: number,
  fill: string,
  rx = 0,
  more = '',
): Art =>
  `<rect x="${round(x)}" y="${round(y)}" width="${round(width)}" height="${round(height)}"${rx ? ` rx="${round(rx)}"` : ''} fill="${fill}"${more && ` ${more}`}/>`;

/** Puts an object somewhere, larger or smaller, turned (degrees) or mirrored. */
export const at = (
  x: number,
  y: number,
  art: Art,
  { scale = 1, turn = 0, mirrored = false } = {},
): Art => {
  const moved = `translate(${round(x)},${round(y)})`;
  const turned = turn ? `rotate(${round(turn)})` : '';
  const width = mirrored ? -scale : scale;
  const scaled = scale !== 1 || mirrored ? `scale(${width}${mirrored ? `,${scale}` : ''})` : '';
  return `<g transform="${moved}${turned}${scaled}">${art}</g>`;
};

/** The same mark at many places. */
export const each = (
  places: readonly (readonly [number, number])[],
  mark: (x: number, y: number, i: number) => Art,
): Art => places.map(([x, y], i) => mark(x, y, i)).join('');

export const range = (count: number) => Array.from({ length: count }, (_, i) => i);

/** The shadings that a scene defines: round (lit from the left), soft (lit from above left), glow (a flame's light). */
export const shading = {
  round: 'url(#round)',
  soft: 'url(#soft)',
  glow: 'url(#glow)',
  ground: 'url(#ground)',
} as const;

/** A shape in one colour with light and shade over it. */
export const solid = (d: string, fill: string, shade: 'round' | 'soft' = 'round'): Art =>
  path(d, fill) + path(d, shading[shade]);

/** A rounded rectangle as path data, so that it can be shaded like everything else. */
export const box = (x: number, y: number, width: number, height: number, r = 0) =>
  r
    ? `M${x + r},${y}h${width - 2 * r}a${r},${r} 0 0 1 ${r},${r}v${height - 2 * r}a${r},${r} 0 0 1 ${-r},${r}h${2 * r - width}a${r},${r} 0 0 1 ${-r},${-r}v${2 * r - height}a${r},${r} 0 0 1 ${r},${-r}z`
    : `M${x},${y}h${width}v${height}h${-width}z`;

/** How flat a circle looks from where we stand: height over width of every rim and foot. */
export const tilt = 0.13;

type Point = readonly [number, number];

const curveThrough = (points: readonly Point[]) =>
  points
    .slice(1)
    .map((end, i) => {
      const start = points[i] ?? end;
      const before = points[i - 1] ?? start;
      const after = points[i + 2] ?? end;
      const handles = [
        start[0] + (end[0] - before[0]) / 6,
        start[1] + (end[1] - before[1]) / 6,
        end[0] - (after[0] - start[0]) / 6,
        end[1] - (after[1] - start[1]) / 6,
      ];
      return `C${[...handles, ...end].map(Math.round).join(' ')}`;
    })
    .join('');

/**
 * The outline of a turned body from its profile: [radius, height] from the foot upwards.
 * A point given twice makes a corner.
 */
export const turned = (profile: readonly Point[], flatness = tilt) => {
  const right = profile.map(([r, h]): Point => [r, -h]);
  const left = profile.toReversed().map(([r, h]): Point => [-r, -h]);
  const foot = right[0] ?? [0, 0];
  const top = left[0] ?? [0, 0];
  const arc = (r: number, to: Point) =>
    `A${round(r)} ${round(r * flatness)} 0 0 0 ${round(to[0])} ${round(to[1])}`;
  return `M${round(foot[0])} ${round(foot[1])}${curveThrough(right)}${arc(-top[0], top)}${curveThrough(left)}${arc(foot[0], foot)}z`;
};

/** A straight upright body. */
export const cylinder = (radius: number, height: number, from = 0) =>
  turned([
    [radius, from],
    [radius, from + height],
  ]);

/** An open top: the lip and what one sees inside. */
export const rim = (
  radius: number,
  height: number,
  lip: string,
  inside: string,
  thickness = 9,
): Art =>
  ellipse(0, -height, radius, radius * tilt, lip) +
  ellipse(0, -height + thickness * 0.3, radius - thickness, (radius - thickness) * tilt, inside);
