import { CannotStart, parseConfig, z } from '@hansa/chassis/config';
import { databaseIn, homeSettings } from '@hansa/standalone/home';
import { visitPostgres } from '@hansa/standalone/postgres-visit';
import { roomNames, type Urls } from './look.ts';

/** The databases of a shop, until one leaves. */
type Found = { urls: Urls; leave(): Promise<void> };

const signals = ['SIGINT', 'SIGTERM'] as const;
const stoppedCode = 130;

type Environment = Record<string, string | undefined>;

const settingOf = (room: string) => `${room.toUpperCase()}_DATABASE_URL`;

const settings = {
  ...homeSettings,
  ...Object.fromEntries(
    roomNames.map(room => [settingOf(room), z.url({ protocol: /^postgres(ql)?$/ }).optional()]),
  ),
};

/** Finds every room's database: where the environment says, else in the home of the standalone shop. */
const findDatabases = async (environment: Environment): Promise<Found> => {
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

/** Does something with every room's database, and leaves them as they were found, also when stopped in the middle. */
export const withDatabases = async <Result>(use: (urls: Urls) => Promise<Result>) => {
  const found = await findDatabases(process.env);
  const stop = () => void found.leave().finally(() => process.exit(stoppedCode));
  for (const signal of signals) process.once(signal, stop);
  try {
    return await use(found.urls);
  } finally {
    for (const signal of signals) process.off(signal, stop);
    await found.leave();
  }
};

const urlsBy = (urlOf: (room: string) => string) =>
  Object.fromEntries(roomNames.map(room => [room, urlOf(room)])) as Urls;
