import { CannotStart, parseConfig, z } from '@hansa/chassis/config';
import { databaseIn, homeSettings } from '@hansa/standalone/home';
import { visitPostgres } from '@hansa/standalone/postgres-visit';
import { roomNames, type Urls } from './look.ts';

/** The databases of a shop, until one leaves. */
export type Found = { urls: Urls; leave(): Promise<void> };

type Environment = Record<string, string | undefined>;

const settingOf = (room: string) => `${room.toUpperCase()}_DATABASE_URL`;

const settings = {
  ...homeSettings,
  ...Object.fromEntries(
    roomNames.map(room => [settingOf(room), z.url({ protocol: /^postgres(ql)?$/ }).optional()]),
  ),
};

/** Finds every room's database: where the environment says, else in the home of the standalone shop. */
export const findDatabases = async (environment: Environment): Promise<Found> => {
  const config = parseConfig(settings, environment) as Environment;
  const missing = roomNames.map(settingOf).filter(name => !config[name]);
  if (missing.length === 0) return { urls: urlsBy(room => config[settingOf(room)]!), leave };
  if (missing.length < roomNames.length)
    throw new CannotStart(`Every room's database is needed; missing: ${missing.join(', ')}.`);
  const server = config.POSTGRES_URL
    ? { url: config.POSTGRES_URL, leave }
    : await visitPostgres(config.HANSA_HOME!);
  const urls = urlsBy(room => databaseIn(server.url, `${config.DATABASE_PREFIX}${room}`));
  return { urls, leave: server.leave };
};

const leave = async () => {};

const urlsBy = (urlOf: (room: string) => string) =>
  Object.fromEntries(roomNames.map(room => [room, urlOf(room)])) as Urls;
