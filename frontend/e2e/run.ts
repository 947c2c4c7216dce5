import { type ChildProcess, spawn } from 'node:child_process';
import { randomUUID } from 'node:crypto';
import { once } from 'node:events';
import tearDownPostgres from '../../tools/stop-test-postgres.ts';
import setUpPostgres from '../../tools/test-postgres.ts';

// Opens a shop with its pages on a free port and a database of its own, walks through it, and closes it again.
// The packaged Chromium brings the libraries that a bare machine lacks, if it is told that it is on one.
process.env.AWS_EXECUTION_ENV ??= 'AWS_Lambda_nodejs24.x';

const root = new URL('../../', import.meta.url).pathname;
const startLimitMs = 120_000;

const run = async (file: string, args: string[], env: Record<string, string> = {}) => {
  const child = spawn(process.execPath, [file, ...args], {
    cwd: `${root}frontend`,
    stdio: 'inherit',
    env: { ...process.env, ...env },
  });
  const [code] = await once(child, 'close');
  return Number(code ?? 1);
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

const chromium = async () => {
  if (process.env.CHROMIUM_PATH) return process.env.CHROMIUM_PATH;
  const { default: packaged } = await import('@sparticuz/chromium');
  return packaged.executablePath();
};

const built = await run('build/build.ts', []);
if (built !== 0) process.exit(built);
await setUpPostgres();
const { child, url } = await openShop();
try {
  const cli = new URL(import.meta.resolve('@playwright/test/cli')).pathname;
  process.exitCode = await run(cli, ['test', ...process.argv.slice(2)], {
    SHOP_URL: url,
    CHROMIUM: await chromium(),
  });
} finally {
  child.kill();
  await once(child, 'exit');
  await tearDownPostgres();
}
