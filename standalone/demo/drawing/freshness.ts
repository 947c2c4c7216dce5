import { existsSync, readdirSync, readFileSync } from 'node:fs';
import { drawings } from './drawings.ts';

export const mediaFolder = new URL('../media/', import.meta.url);

export type StalePicture = {
  file: string;
  why: 'is missing' | 'is superfluous' | 'differs from its drawing';
};

/** The committed pictures that are not what would be drawn now. */
export const stalePictures = (): StalePicture[] => {
  const drawn = drawings();
  const there = existsSync(mediaFolder)
    ? readdirSync(mediaFolder).filter(file => !file.startsWith('.'))
    : [];
  const superfluous = there
    .filter(file => !drawn.has(file))
    .map((file): StalePicture => ({ file, why: 'is superfluous' }));
  const others = [...drawn].flatMap(([file, svg]): StalePicture[] => {
    if (!there.includes(file)) return [{ file, why: 'is missing' }];
    return readFileSync(new URL(file, mediaFolder), 'utf8') === svg
      ? []
      : [{ file, why: 'differs from its drawing' }];
  });
  return [...superfluous, ...others];
};
