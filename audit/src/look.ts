import { poolSql, type Sql } from '@hansa/chassis/sql';
import pg from 'pg';

/** Every room; each has a database of its own. */
export const roomNames = [
  'catalog',
  'search',
  'inventory',
  'cart',
  'customers',
  'ordering',
  'payment',
  'fulfillment',
] as const;

export type RoomName = (typeof roomNames)[number];

/** Where each room's database is. */
export type Urls = Readonly<Record<RoomName, string>>;

/** Says as SQL which moment something must lie before to have had its time; at rest everything has. */
export type Older = (seconds: number) => string;

/** What an invariant is looked for with: every room's database, and how much may still be under way. */
export type Look = { sql: Record<RoomName, Sql>; older: Older };

const connectionsPerRoom = 2;
const connectTimeoutMs = 5_000;
const statementTimeoutMs = 120_000;

/** Opens every room's database for reading only. */
export const openDatabases = (urls: Urls) => openPools(urls, ['default_transaction_read_only=on']);

/** Opens every room's database for changes, too. */
export const openForRepair = (urls: Urls) => openPools(urls, []);

const openPools = (urls: Urls, settings: readonly string[]) => {
  const pools = roomNames.map(room => ({ room, pool: poolOf(urls[room], settings) }));
  const sql = Object.fromEntries(pools.map(({ room, pool }) => [room, poolSql(pool)]));
  return {
    sql: sql as Record<RoomName, Sql>,
    close: async () => {
      await Promise.all(pools.map(({ pool }) => pool.end()));
    },
  };
};

const poolOf = (connectionString: string, settings: readonly string[]) =>
  new pg.Pool({
    connectionString,
    max: connectionsPerRoom,
    connectionTimeoutMillis: connectTimeoutMs,
    statement_timeout: statementTimeoutMs,
    // Joins over everything deserve more memory than a request's.
    options: [...settings, 'work_mem=64MB'].map(setting => `-c ${setting}`).join(' '),
  }).on('error', () => {});

/** The moment before which something has had its time. */
export const olderThan =
  (isAtRest: boolean): Older =>
  seconds =>
    isAtRest ? `'infinity'::timestamptz` : `clock_timestamp() - interval '${seconds} seconds'`;
