import { spawn } from 'node:child_process';
import { once } from 'node:events';
import { setPriority } from 'node:os';
import { createInterface } from 'node:readline';
import type { Stop } from '@hansa/chassis/process';
import { dist, isFresh } from '@hansa/frontend/fingerprint';
import type { Pages } from '@hansa/gateway/pages';

/** The pages of the shop, and building them when they are not what their sources are. */
export type OpenPages = Pages & { build(address: string): Stop };

const lowPriority = 10;
const builder = new URL(import.meta.resolve('@hansa/frontend/build')).pathname;

/** Pages that show themselves when they are built; building is a process of its own that yields to the shop. */
export const openPages = async (): Promise<OpenPages> => {
  let isReady = isFresh();
  let progress = 'Starting …';
  const build = (address: string): Stop => {
    if (isReady) return async () => {};
    const child = spawn(process.execPath, [builder], { stdio: ['ignore', 'pipe', 'inherit'] });
    yielding(child.pid);
    createInterface({ input: child.stdout }).on('line', line => {
      progress = line.replace(/^Pages: /, '');
      console.log(line);
    });
    const closed = once(child, 'close').then(([code]) => {
      isReady = code === 0;
      if (isReady) console.log(`Pages: ready at ${address}/ and ${address}/admin`);
      else progress = 'They could not be built; the terminal says why.';
    });
    return async () => {
      child.kill();
      await closed;
    };
  };
  return {
    folder: dist.replace(/\/$/, ''),
    isReady: () => isReady,
    progress: () => progress,
    build,
  };
};

const yielding = (pid: number | undefined) => {
  try {
    if (pid) setPriority(pid, lowPriority);
  } catch {
    // Where it may not be set, it is built all the same.
  }
};
