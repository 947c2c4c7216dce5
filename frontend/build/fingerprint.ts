import { createHash } from 'node:crypto';
import { globSync, readFileSync } from 'node:fs';

/** Where the pages are made, and where they are put. */
export const frontend = new URL('../', import.meta.url).pathname;
export const dist = `${frontend}dist/`;

const sources = [
  '{storefront,back-office,ui,graphql,build}/**/*.{ts,html,scss,svg,graphql,json,webmanifest}',
  '{angular,tsconfig,package}.json',
  '../package-lock.json',
];

/** What the pages are made of, as one word: the same sources need no other build. */
export const fingerprint = () => {
  const hash = createHash('sha256');
  for (const file of globSync(sources, { cwd: frontend, exclude: ['**/*.spec.ts'] }).sort()) {
    hash.update(file).update(readFileSync(frontend + file));
  }
  return hash.digest('hex');
};

/** Whether what was built last was built of the sources as they are. */
export const isFresh = () => {
  try {
    return readFileSync(`${dist}fingerprint`, 'utf8') === fingerprint();
  } catch {
    return false;
  }
};
