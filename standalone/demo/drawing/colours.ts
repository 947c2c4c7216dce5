/** The dyes, glazes and woods of the whole shop; no picture uses a colour from elsewhere. */
export const colour = {
  chalk: '#f6f1e7',
  linen: '#e8dcc8',
  oat: '#d9c7a9',
  sand: '#c9b08a',
  mist: '#c9d5d8',
  sky: '#9fb9c4',
  sea: '#5f8796',
  harbour: '#3e6376',
  navy: '#2c4258',
  ink: '#27303d',
  charcoal: '#3c4046',
  slate: '#6d7780',
  sage: '#a9b795',
  moss: '#7a8a5a',
  pine: '#45624f',
  fir: '#2f4a3f',
  butter: '#f0d896',
  mustard: '#dba83f',
  ochre: '#c4863a',
  rust: '#b4593a',
  brick: '#a4453a',
  berry: '#86344a',
  rose: '#d9a79b',
  blush: '#ecd2c6',
  clay: '#c48f6d',
  terracotta: '#c06f4c',
  oak: '#c99f6c',
  beech: '#dcb98c',
  walnut: '#80583c',
  brass: '#cda554',
  steel: '#b6bfc4',
  leather: '#9a6138',
} as const;

const channels = (hex: string) =>
  [1, 3, 5].map(start => Number.parseInt(hex.slice(start, start + 2), 16));

/** A colour part of the way from one to the other. */
export const mix = (from: string, to: string, share: number) => {
  const target = channels(to);
  const blended = channels(from).map((value, i) =>
    Math.round(value + ((target[i] ?? value) - value) * share),
  );
  return `#${blended.map(value => value.toString(16).padStart(2, '0')).join('')}`;
};

/** Shadows here are a cool dark, never plain black; lights a warm white. */
export const darker = (hex: string, share = 0.2) => mix(hex, '#262431', share);
export const lighter = (hex: string, share = 0.3) => mix(hex, '#fffaf0', share);
