import { existsSync, mkdirSync, readFileSync, writeFileSync } from 'node:fs';
import { dirname } from 'node:path';
import { root } from './rooms.ts';

export type GeneratedFile = { path: string; content: string };

/** Writes what changed; with `--check` writes nothing and fails when a committed file is stale. */
export const deliver = (files: GeneratedFile[], check: boolean) => {
  const stale = files.filter(({ path, content }) => current(path) !== content);
  if (check && stale.length > 0) {
    const names = stale.map(({ path }) => `  ${path}`).join('\n');
    console.error(`Not fresh; run "npm run generate" and commit:\n${names}`);
    process.exit(1);
  }
  for (const { path, content } of stale) {
    mkdirSync(dirname(root + path), { recursive: true });
    writeFileSync(root + path, content);
    console.log(`wrote ${path}`);
  }
};

const current = (path: string) =>
  existsSync(root + path) ? readFileSync(root + path, 'utf8') : undefined;
