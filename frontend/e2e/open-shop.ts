import { type ChildProcess, spawn } from 'node:child_process';
import { randomUUID } from 'node:crypto';
import { once } from 'node:events';
import tearDownPostgres from '../../tools/stop-test-postgres.ts';
import setUpPostgres from '../../tools/test-postgres.ts';

export const root = new URL('../../', import.meta.url).pathname;
const startLimitMs = 120_000;

/** Runs a script of ours, seen by whoever waits for it; answers its exit code. */
export const run = async (file: string, args: string[], env: Record<string, string> = {}) => {
  const child = spawn(process.execPath, [file, ...args], {
    cwd: `${root}frontend`,
    stdio: 'inherit',
    env: { ...process.env, ...env },
  });
  const [code] = await once(child, 'close');
  return Number(code ?? 1);
};

/** Opens a shop with its pages and demo goods on a free port and databases of its own, visits it, and closes it again. */
export const inOpenShop = async <Result>(visit: (url: string) => Promise<Result>) => {
  const built = await run('build/build.ts', []);
  if (built !== 0) process.exit(built);
  await setUpPostgres();
  const { child, url } = await openShop();
  try {
    return await visit(url);
  } finally {
    child.kill();
    await once(child, 'exit');
    await tearDownPostgres();
  }
};

const openShop = async () => {
  const child = spawn(process.execPath, [`${root}standalone/src/main.ts`], {
    stdio: ['ignore', 'pipe', 'inherit'],
    env: {
      ...process.env,
      PORT: '0',
      DEMO: 'shop',
      RATE_LIMIT: 'off',
      LOG_LEVEL: 'fatal',
      NODE_ENV: 'development',
      POSTGRES_URL: process.env.TEST_POSTGRES_URL,
      DATABASE_PREFIX: `b${randomUUID().slice(0, 8)}_`,
    },
  });
  return { child, url: await addressOf(child) };
};

const addressOf = (child: ChildProcess) =>
  new Promise<string>((resolve, reject) => {
    const timer = setTimeout(() => reject(new Error('The shop did not open.')), startLimitMs);
    let said = '';
    child.stdout?.on('data', text => {
      said += text;
      const address = /shop (http:\/\/localhost:\d+)/.exec(said)?.[1];
      if (!address) return;
      clearTimeout(timer);
      resolve(address);
    });
    child.once('exit', () => reject(new Error(`The shop did not open:\n${said}`)));
  });
