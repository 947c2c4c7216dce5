import { readFile, rename, rm, writeFile } from 'node:fs/promises';
import { join } from 'node:path';
import { setTimeout as pause } from 'node:timers/promises';
import { CannotStart } from '@hansa/chassis/config';
import { startOf } from './postgres-process.ts';

/** Another living process uses this home. */
export class AlreadyRunning extends CannotStart {
  readonly home: string;
  readonly pid: number;
  constructor(home: string, pid: number) {
    super(`Another Hansa is running in ${home} (pid ${pid})`);
    this.name = 'AlreadyRunning';
    this.home = home;
    this.pid = pid;
  }
}

/** Makes this process the only user of a home until the answered function is called. */
export const lockHome = async (home: string): Promise<() => Promise<void>> => {
  const file = join(home, 'lock');
  const mine = `${process.pid} ${await startOf(process.pid)}\n`;
  if (!(await created(file, mine))) {
    await refuseWhileHeld(home, file);
    await takeOver(home, file, mine);
  }
  return async () => {
    if ((await contentOf(file)) === mine) await rm(file, { force: true });
  };
};

const contentOf = (file: string) => readFile(file, 'utf8').catch(() => '');

const created = async (file: string, content: string) => {
  try {
    await writeFile(file, content, { flag: 'wx' });
    return true;
  } catch (error) {
    if ((error as NodeJS.ErrnoException).code !== 'EEXIST') throw error;
    return false;
  }
};

const refuseWhileHeld = async (home: string, file: string) => {
  // Between its creation and its first byte a lock is empty for a moment.
  if ((await contentOf(file)) === '') await pause(100);
  const [pid, ...start] = (await contentOf(file)).trim().split(' ');
  const living = await startOf(Number(pid));
  if (living !== undefined && living === start.join(' ')) {
    throw new AlreadyRunning(home, Number(pid));
  }
};

const takeOver = async (home: string, file: string, mine: string) => {
  await writeFile(`${file}.${process.pid}`, mine);
  await rename(`${file}.${process.pid}`, file);
  // Two processes may find the same stale lock: the last to write has it, the other sees that here.
  await pause(50);
  const content = await contentOf(file);
  if (content !== mine) throw new AlreadyRunning(home, Number.parseInt(content, 10));
};
