import { chmod, mkdtemp, rm } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { removePostgres, startPostgres } from '@hansa/standalone/postgres';

type Global = { stopTestPostgres?: () => Promise<void>; testPostgresUsers?: number };

/** One PostgreSQL for the whole test run, thrown away afterwards; several projects share it. */
const setUp = async () => {
  const kept = globalThis as Global;
  kept.testPostgresUsers = (kept.testPostgresUsers ?? 0) + 1;
  if (process.env.TEST_POSTGRES_URL) return;
  const home = await mkdtemp(join(tmpdir(), 'hansa-test-'));
  // Started by root, it runs as somebody else, who must be able to enter.
  await chmod(home, 0o755);
  const postgres = await startPostgres({ home, durable: false });
  process.env.TEST_POSTGRES_URL = postgres.url;
  kept.stopTestPostgres = async () => {
    await postgres.stop();
    await removePostgres(home);
    await rm(home, { recursive: true, force: true });
  };
};

export default setUp;
