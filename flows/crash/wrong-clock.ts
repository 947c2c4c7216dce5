import { mkdtemp, rm, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { setTimeout as sleep } from 'node:timers/promises';
import { openCrashHouse } from './crash-house.ts';
import type { Random } from './random.ts';
import type { Outcome } from './run.ts';
import { type Storm, weather } from './storms.ts';

const wrongForMs = 4_000;

/** A shop in which payment's clock is five minutes fast, and is put right while people wait. */
export const wrongClock = async (random: Random, walkers: number): Promise<Outcome> => {
  const folder = await mkdtemp(join(tmpdir(), 'hansa-clock-'));
  const isRight = join(folder, 'is-right');
  const lateClock = new URL('late-clock.ts', import.meta.url);
  const crash = await openCrashHouse(
    { CLOCK_IS_RIGHT: isRight },
    { imports: room => (room === 'payment' ? [lateClock] : []) },
  );
  // Right again while people get ready, and after a while.
  const storm: Storm = {
    name: 'payment’s clock five minutes fast, then put right',
    rage: async (_crash, _random, walk) => {
      await rm(isRight);
      await Promise.all([walk(), sleep(wrongForMs).then(() => writeFile(isRight, ''))]);
      return 1;
    },
  };
  try {
    await writeFile(isRight, '');
    return await weather(crash, storm, random, walkers);
  } finally {
    await crash.stop();
    await rm(folder, { recursive: true });
  }
};
