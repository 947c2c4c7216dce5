import { type ChildProcess, spawn } from 'node:child_process';
import { randomUUID } from 'node:crypto';
import { once } from 'node:events';
import pg from 'pg';
import { type Person, personWith } from './person.ts';

const main = new URL('../standalone/src/main.ts', import.meta.url).pathname;
const startLimitMs = 30_000;

/** A whole shop in a process of its own, on databases of its own. */
export type Shop = {
  url: string;
  /** What the names of its databases start with. */
  prefix: string;
  stranger: Person;
  guest(): Promise<Person>;
  customer(): Promise<Person & { email: string; password: string; id: string }>;
  staff: Person;
  /** Looks into, or breaks, a room's database behind its back. */
  sql(room: string, text: string, values?: unknown[]): Promise<Record<string, unknown>[]>;
  stop(): Promise<void>;
};

/** The shop that every flow without settings of its own shares, each with goods and people of its own. */
export const sharedShop = async (): Promise<Shop> => {
  const { SHARED_SHOP_URL: url, SHARED_SHOP_PREFIX: prefix } = process.env;
  if (!url || !prefix) throw new Error('Flows run through "npm test", which opens a shop.');
  return shopAt(url, prefix, async () => {});
};

/** Opens a shop with only the demo accounts in it. Settings are those of `npm start`. */
export const openShop = async (settings: Record<string, string> = {}): Promise<Shop> => {
  const prefix = `f${randomUUID().slice(0, 8).replaceAll('-', '')}_`;
  const { process: child, url } = await startProcess(prefix, settings);
  return shopAt(url, prefix, () => stopProcess(child));
};

const shopAt = async (url: string, prefix: string, close: () => Promise<void>): Promise<Shop> => {
  const stranger = personWith(url, null);
  const pools = new Map<string, pg.Pool>();
  const signIn = async (email: string, password: string) => {
    const { session } = await stranger.change('signIn', 'session { accessToken }', {
      email,
      password,
    });
    return personWith(url, session.accessToken);
  };
  return {
    url,
    prefix,
    stranger,
    staff: await signIn('admin@hansa.test', 'hansa-admin'),
    guest: async () => {
      const { data } = await stranger.ask(
        'mutation { startGuestSession { session { accessToken } } }',
      );
      return personWith(url, data.startGuestSession.session.accessToken);
    },
    customer: async () => {
      const account = { email: `${randomUUID()}@hansa.test`, password: 'long and my own' };
      const { session } = await stranger.change(
        'registerCustomer',
        'session { accessToken subject }',
        {
          ...account,
          name: 'Ada',
        },
      );
      return { ...personWith(url, session.accessToken), ...account, id: session.subject };
    },
    sql: async (room, text, values = []) => {
      const pool =
        pools.get(room) ??
        new pg.Pool({ connectionString: databaseUrl(`${prefix}${room}`), max: 1 });
      pools.set(room, pool);
      return (await pool.query(text, values)).rows;
    },
    stop: async () => {
      await Promise.all([...pools.values()].map(pool => pool.end()));
      await close();
    },
  };
};

/** Runs a statement on the test server itself. */
export const onServer = async (text: string) => {
  const client = new pg.Client({ connectionString: serverUrl() });
  await client.connect();
  await client.query(text);
  await client.end();
};

const serverUrl = () => {
  const url = process.env.TEST_POSTGRES_URL;
  if (!url) throw new Error('Flows run through "npm test", which starts PostgreSQL.');
  return url;
};

const databaseUrl = (name: string) => {
  const url = new URL(serverUrl());
  url.pathname = `/${name}`;
  return url.href;
};

const startProcess = async (prefix: string, settings: Record<string, string>) => {
  const { NODE_OPTIONS: _, ...inherited } = process.env;
  const child = spawn(process.execPath, [main], {
    env: {
      ...inherited,
      NODE_ENV: 'development',
      PORT: '0',
      DEMO: 'accounts',
      RATE_LIMIT: 'off',
      LOG_LEVEL: 'fatal',
      POSTGRES_URL: serverUrl(),
      DATABASE_PREFIX: prefix,
      ...settings,
    },
    stdio: ['ignore', 'pipe', 'pipe'],
  });
  return { process: child, url: await readyUrl(child) };
};

const readyUrl = (child: ChildProcess) =>
  new Promise<string>((resolve, reject) => {
    let output = '';
    const fail = () => reject(new Error(`The shop did not open:\n${output}`));
    const timer = setTimeout(fail, startLimitMs);
    const read = (chunk: Buffer) => {
      output += chunk;
      const port = /Hansa is ready: shop http:\/\/localhost:(\d+)/.exec(output)?.[1];
      if (!port) return;
      clearTimeout(timer);
      resolve(`http://127.0.0.1:${port}`);
    };
    child.stdout?.on('data', read);
    child.stderr?.on('data', read);
    child.once('exit', fail);
  });

const stopProcess = async (child: ChildProcess) => {
  if (child.exitCode !== null) return;
  const gone = once(child, 'exit');
  child.kill('SIGTERM');
  const timer = setTimeout(() => child.kill('SIGKILL'), 10_000);
  await gone;
  clearTimeout(timer);
};
