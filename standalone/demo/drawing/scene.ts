import { lighter, mix } from './colours.ts';
import { type Art, circle, ellipse, path, range, rect, shading } from './svg.ts';

/** The room a category's goods are shown in. */
export type Setting = { wall: string; table: string; backdrop: 'disc' | 'arch' | 'window' };

/** On a table, hung on a wall, or laid out and seen from above. */
export type Stage = 'table' | 'rail' | 'wall' | 'flat';

export const settings = {
  tea: { wall: '#ebe0d0', table: '#cfb592', backdrop: 'disc' },
  tableware: { wall: '#d9e1e3', table: '#b4c4c9', backdrop: 'arch' },
  kitchen: { wall: '#e2e4d6', table: '#c8b490', backdrop: 'window' },
  textiles: { wall: '#ecded5', table: '#cdb3a3', backdrop: 'window' },
  light: { wall: '#55656f', table: '#3c4953', backdrop: 'disc' },
  paper: { wall: '#ebe5d3', table: '#d6c8a6', backdrop: 'arch' },
  rain: { wall: '#cfdde1', table: '#94adb7', backdrop: 'window' },
  bags: { wall: '#e4dbd0', table: '#bda88f', backdrop: 'disc' },
  garden: { wall: '#dde6d4', table: '#a9b791', backdrop: 'arch' },
  bath: { wall: '#dbe8e5', table: '#b0c9c4', backdrop: 'disc' },
} as const satisfies Record<string, Setting>;

const horizon = 800;

const stop = (offset: number, colour: string, opacity: number) =>
  `<stop offset="${offset}" stop-color="${colour}" stop-opacity="${opacity}"/>`;
const dark = '#262431';

const lights: Record<string, string> = {
  round: `<linearGradient id="round">${stop(0, '#fff', 0.1)}${stop(0.22, '#fff', 0.26)}${stop(0.5, dark, 0)}${stop(1, dark, 0.28)}</linearGradient>`,
  soft: `<linearGradient id="soft" x2=".7" y2="1">${stop(0, '#fff', 0.22)}${stop(0.5, dark, 0)}${stop(1, dark, 0.16)}</linearGradient>`,
  ground: `<radialGradient id="ground">${stop(0, dark, 0.5)}${stop(0.55, dark, 0.2)}${stop(1, dark, 0)}</radialGradient>`,
  glow: `<radialGradient id="glow">${stop(0, '#ffe6a6', 0.6)}${stop(0.4, '#ffd68a', 0.22)}${stop(1, '#ffd68a', 0)}</radialGradient>`,
  room: `<radialGradient id="room" cx=".28" cy=".18" r="1">${stop(0, '#fff', 0.34)}${stop(0.5, '#fff', 0)}${stop(1, dark, 0.14)}</radialGradient>`,
  top: `<linearGradient id="top" x2="0" y2="1">${stop(0, '#fff', 0.2)}${stop(1, dark, 0.1)}</linearGradient>`,
  drop: '<filter id="drop" x="-.2" y="-.2" width="1.4" height="1.4"><feGaussianBlur in="SourceAlpha" stdDeviation="14"/><feOffset dx="10" dy="17"/><feComponentTransfer><feFuncA type="linear" slope=".27"/></feComponentTransfer><feMerge><feMergeNode/><feMergeNode in="SourceGraphic"/></feMerge></filter>',
};

const shadings = (art: Art) =>
  Object.entries(lights)
    .filter(([id]) => art.includes(`url(#${id})`))
    .map(([, text]) => text)
    .join('');

const escaped = (text: string) =>
  text.replaceAll('&', '&amp;').replaceAll('<', '&lt;').replaceAll('>', '&gt;');

const repeatedIn = (found: readonly string[]) =>
  [...new Set(found)].filter(text => found.indexOf(text) !== found.lastIndexOf(text));

type Drawing = { definitions: string; art: Art };

/** Takes groups that occur more than once apart, so that each is written down once; then again, for groups of groups. */
const shareGroups = ({ definitions, art }: Drawing, depth = 0): Drawing => {
  const innermost = /<g transform="([^"]*)">((?:(?!<\/?g).){70,}?)<\/g>/g;
  const groups = repeatedIn([...art.matchAll(innermost)].map(([, , inner = '']) => inner));
  if (!groups.length || depth > 2) return { definitions, art };
  const name = (inner: string) => `g${depth}-${groups.indexOf(inner)}`;
  const shared = {
    definitions: definitions + groups.map(inner => `<g id="${name(inner)}">${inner}</g>`).join(''),
    art: art.replaceAll(innermost, (whole, transform, inner) =>
      groups.includes(inner) ? `<use href="#${name(inner)}" transform="${transform}"/>` : whole,
    ),
  };
  return shareGroups(shared, depth + 1);
};

/** The same for single outlines, such as a body and the shade over it. */
const shareOutlines = ({ definitions, art }: Drawing): Drawing => {
  const outlines = repeatedIn(
    [...(definitions + art).matchAll(/<path d="([^"]{50,})"/g)].map(([, d = '']) => d),
  );
  const byReference = (text: string) =>
    outlines.reduce((rest, d, i) => rest.replaceAll(`<path d="${d}"`, `<use href="#p${i}"`), text);
  return {
    definitions:
      outlines.map((d, i) => `<path id="p${i}" d="${d}"/>`).join('') + byReference(definitions),
    art: byReference(art),
  };
};

/** A whole SVG file: named for those who do not see it, and with only the definitions it uses. */
export const picture = (title: string, drawn: Art, width = 1200, height = 1200) => {
  const { definitions, art } = shareOutlines(shareGroups({ definitions: '', art: drawn }));
  const size = `viewBox="0 0 ${width} ${height}" width="${width}" height="${height}"`;
  const strokes = 'stroke-linecap="round" stroke-linejoin="round"';
  return `<svg xmlns="http://www.w3.org/2000/svg" ${size} ${strokes} role="img"><title>${escaped(title)}</title><defs>${shadings(art + definitions)}${definitions}</defs>${art}</svg>\n`;
};

const backdrops = {
  disc: (tint: string) => circle(600, 560, 400, tint),
  arch: (tint: string) => path(`M230,${horizon}V560a370,370 0 0 1 740,0V${horizon}z`, tint),
  window: (tint: string) => path('M300,0L640,0L420,800H80zM700,0L1040,0L820,800H480z', tint),
};

const wallAndTable = ({ wall, table, backdrop }: Setting) =>
  rect(0, 0, 1200, horizon, wall) +
  backdrops[backdrop](lighter(wall, wall.startsWith('#5') ? 0.1 : 0.42)) +
  rect(0, 0, 1200, horizon, 'url(#room)') +
  rect(0, horizon, 1200, 400, table) +
  rect(0, horizon, 1200, 400, 'url(#top)') +
  rect(0, horizon, 1200, 5, lighter(table, 0.4));

const surface = ({ wall, table }: Setting) =>
  rect(0, 0, 1200, 1200, mix(wall, table, 0.35)) +
  path(
    'M-100,380L620,-100H900L-100,620zM-100,860L1200,-60V240L-100,1130z',
    '#fff',
    'opacity=".16"',
  ) +
  rect(0, 0, 1200, 1200, 'url(#room)');

const bareWall = (setting: Setting) =>
  rect(0, 0, 1200, 1200, setting.wall) +
  path('M120,0L560,0L300,1200H-140zM660,0L1100,0L840,1200H400z', lighter(setting.wall, 0.35)) +
  rect(0, 0, 1200, 1200, 'url(#room)');

const pegRail = (x: number) => {
  const wood = '#c99f6c';
  const pegs = range(7).map(i => x + (i - 3) * 260);
  return (
    rect(0, 150, 1200, 66, wood) +
    rect(0, 150, 1200, 9, lighter(wood, 0.35)) +
    rect(0, 216, 1200, 12, '#262431', 0, 'opacity=".13"') +
    pegs
      .map(
        peg =>
          circle(peg + 5, 190, 20, '#262431', 'opacity=".22"') +
          circle(peg, 183, 19, lighter(wood, 0.25)),
      )
      .join('')
  );
};

/** Sets the stage and puts the goods on it. */
export const scene = (setting: Setting, stage: Stage, art: Art): Art => {
  if (stage === 'table') return wallAndTable(setting) + art;
  if (stage === 'flat') return surface(setting) + art;
  return bareWall(setting) + (stage === 'rail' ? pegRail(600) : '') + art;
};

/** The shadow under something that stands; wide is how wide its foot is. */
export const standing = (x: number, y: number, wide: number, art: Art, scale = 1): Art =>
  ellipse(x + wide * 0.12, y + 4, wide * 0.72, wide * 0.11 + 12, shading.ground) +
  `<g transform="translate(${x},${y})${scale === 1 ? '' : `scale(${scale})`}">${art}</g>`;

/** Something that lies or hangs: it throws its own shape as a shadow. */
export const resting = (art: Art): Art => `<g filter="url(#drop)">${art}</g>`;
