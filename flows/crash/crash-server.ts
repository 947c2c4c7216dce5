import { chmod, mkdtemp, rm } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { setTimeout as sleep } from 'node:timers/promises';
import { removePostgres, startPostgres } from '@hansa/standalone/postgres';
import pg from 'pg';
import { openAddress } from '../address.ts';

/** A PostgreSQL server of its own, as durable as in production, that can be stopped in the middle of things. */
export type CrashServer = {
  /** Stops it as a power cut would, and starts it again after a while, at the same address. */
  crash(awayMs: number): Promise<void>;
  stop(): Promise<void>;
};

/** Starts a server for the databases of this process's shops. */
export const openCrashServer = async (): Promise<CrashServer> => {
  const home = await mkdtemp(join(tmpdir(), 'hansa-crash-'));
  // Started by root, it runs as somebody else, who must be able to enter.
  await chmod(home, 0o755);
  const start = () => startPostgres({ home, durable: true });
  const address = await openAddress();
  let server = await start();
  address.ports.push(portOf(server.url));
  const before = process.env.TEST_POSTGRES_URL;
  process.env.TEST_POSTGRES_URL = Object.assign(new URL(server.url), {
    port: new URL(address.url).port,
  }).href;
  return {
    crash: async awayMs => {
      const pid = await postmasterOf(server.url);
      address.ports.length = 0;
      // PostgreSQL's immediate shutdown: nothing is written any more, the next start recovers.
      process.kill(pid, 'SIGQUIT');
      await sleep(awayMs);
      await server.stop();
      server = await start();
      address.ports.push(portOf(server.url));
    },
    stop: async () => {
      process.env.TEST_POSTGRES_URL = before;
      await address.close();
      await server.stop();
      await removePostgres(home);
      await rm(home, { recursive: true, force: true });
    },
  };
};

const portOf = (url: string) => Number(new URL(url).port);

const postmasterOf = async (url: string) => {
  const client = new pg.Client({ connectionString: url });
  await client.connect();
  const { rows } = await client.query(`select pg_read_file('postmaster.pid') as file`);
  await client.end();
  return Number(rows[0].file.split('\n')[0]);
};
