/**
 * Draws every picture of the demo shop into media/. With --check it draws nothing and
 * exits 1 when a file there is missing, superfluous or not what would be drawn.
 */
import { mkdirSync, rmSync, writeFileSync } from 'node:fs';
import { drawings } from './drawing/drawings.ts';
import { mediaFolder, stalePictures } from './drawing/freshness.ts';

const stale = stalePictures();

if (process.argv.includes('--check')) {
  for (const { file, why } of stale) console.error(`media/${file} ${why}`);
  if (stale.length) console.error('Run: node standalone/demo/draw-pictures.ts');
  process.exitCode = stale.length ? 1 : 0;
} else {
  mkdirSync(mediaFolder, { recursive: true });
  for (const { file, why } of stale)
    if (why === 'is superfluous') rmSync(new URL(file, mediaFolder));
  for (const [file, svg] of drawings()) writeFileSync(new URL(file, mediaFolder), svg);
  console.log(`${drawings().size} pictures, ${stale.length} changed`);
}
