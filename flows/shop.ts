import { randomUUID } from 'node:crypto';
import { eventually } from '@hansa/chassis/eventually';
import pg from 'pg';
import { type House, openApart, openStandalone } from './houses.ts';
import { type Person, personWith } from './person.ts';
import { databaseUrl } from './server.ts';

/** A whole shop on databases of its own. */
export type Shop = {
  url: string;
  /** What the names of its databases start with. */
  prefix: string;
  stranger: Person;
  guest(): Promise<Person>;
  customer(): Promise<Person & { email: string; password: string; id: string }>;
  staff: Person;
  /** With what staff sign in. */
  staffAccount: { email: string; password: string };
  /** Looks into, or breaks, a room's database behind its back. */
  sql(room: string, text: string, values?: unknown[]): Promise<Record<string, unknown>[]>;
  /** What Prometheus would scrape of every process. */
  metrics(): Promise<string>;
  stop(): Promise<void>;
};

/** Whether the rooms of this run are processes of their own. */
const isApart = 'roomsApart' in globalThis;

/** What a run tells its flows of the shop they share. */
export const sharedShopSetting = (apart: boolean) => (apart ? 'SHARED_SHOP_APART' : 'SHARED_SHOP');

/** The shop that every flow without settings of its own shares, each with goods and people of its own. */
export const sharedShop = async (): Promise<Shop> => {
  const shared = process.env[sharedShopSetting(isApart)];
  if (!shared) throw new Error('Flows run through "npm test", which opens a shop.');
  const { prefix, ...house } = JSON.parse(shared) as House & { prefix: string };
  return shopIn({ ...house, close: async () => {} }, prefix);
};

/** Opens a shop with nothing in it but a member of staff. Settings are those of `npm start`. */
export const openShop = async (settings: Record<string, string> = {}): Promise<Shop> => {
  const prefix = freshPrefix();
  const open = isApart ? openApart : openStandalone;
  return shopIn(await open(prefix, settings), prefix);
};

export const freshPrefix = () => `f${randomUUID().slice(0, 8)}_`;

/** The people and the databases of a shop whose processes run. */
export const shopIn = async (house: House, prefix: string): Promise<Shop> => {
  const { url } = house;
  const stranger = personWith(url, null);
  const pools = new Map<string, pg.Pool>();
  // On a busy machine the first question may come before every process is warm.
  const signIn = ({ email, password }: House['staff']) =>
    eventually(async () => {
      const { session, fault } = await stranger.change('signIn', 'session { accessToken }', {
        email,
        password,
      });
      if (!session) throw new Error(`Staff cannot sign in: ${fault}`);
      return personWith(url, session.accessToken);
    }, 20_000);
  return {
    url,
    prefix,
    stranger,
    staff: await signIn(house.staff),
    staffAccount: house.staff,
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
      const pool = pools.get(room) ?? poolOf(`${prefix}${room}`);
      pools.set(room, pool);
      return (await pool.query(text, values)).rows;
    },
    metrics: async () => {
      const pages = house.metricsUrls.map(async at => (await fetch(`${at}/metrics`)).text());
      return (await Promise.all(pages)).join('\n');
    },
    stop: async () => {
      await Promise.all([...pools.values()].map(pool => pool.end()));
      await house.close();
    },
  };
};

/** Throws as long as rooms have told each other less than they know. */
export const toldEverything = async ({ sql }: Shop) => {
  // What one tells may give another something to tell.
  for (const room of ['payment', 'ordering', 'fulfillment', 'ordering']) {
    const waiting = await sql(room, 'select 1 from outbox_deliveries where dead_at is null');
    if (waiting.length > 0) throw new Error(`${room} has more to tell.`);
  }
};

const poolOf = (database: string) => {
  const settings = { connectionString: databaseUrl(database), max: 1, allowExitOnIdle: true };
  // The server is stopped when the flows are over, whoever is still connected.
  return new pg.Pool(settings).on('error', () => {});
};
