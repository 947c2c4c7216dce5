import { BadSettings, hostOf } from '@hansa/chassis/config';
import { PortTaken, requireFreePort } from '@hansa/gateway/listen';
import { seedDemoShop } from '../demo/seed.ts';
import { demoShopper, demoStaff, ensureAccounts } from './accounts.ts';
import { type Config, readConfig } from './config.ts';
import { openDatabases } from './databases.ts';
import { AlreadyRunning } from './postgres.ts';
import { openRooms } from './rooms.ts';
import { openDoor } from './shop.ts';

const stopLimitMs = 30_000;

type Stop = () => Promise<void>;

/** Opens the whole shop. What was opened is in `opened`, to be stopped backwards, PostgreSQL last. */
const open = async (config: Config, opened: Stop[]) => {
  await requireFreePort(config.PORT, hostOf(config));
  const databases = await openDatabases(config);
  opened.push(databases.stop);
  const rooms = await openRooms(databases.urlOf, config.LOG_LEVEL);
  opened.push(rooms.stop);
  await ensureAccounts(rooms, config);
  if (config.DEMO === 'shop' && config.NODE_ENV !== 'production') await seedDemoShop(rooms);
  const door = await openDoor(rooms, config);
  opened.push(door.stop);
  return door.port;
};

const readyLine = (port: number, { NODE_ENV, DEMO }: Config) => {
  const address = `http://localhost:${port}`;
  const accounts =
    NODE_ENV === 'production' || DEMO === 'none'
      ? ''
      : ` · staff ${demoStaff.email} / ${demoStaff.password} · shopper ${demoShopper.email} / ${demoShopper.password}`;
  return `Hansa is ready: shop ${address}/ · back office ${address}/admin · graph ${address}/graphql${accounts} · Ctrl-C stops it`;
};

const stopAll = async (opened: Stop[]) => {
  for (const stop of opened.splice(0).reverse()) await stop();
};

/** Opens the shop and keeps it open until a signal comes. */
export const run = async () => {
  const opened: Stop[] = [];
  let isStopping = false;
  const leave = async (code: number) => {
    if (isStopping) return;
    isStopping = true;
    // Whatever hangs must not keep the terminal.
    setTimeout(() => process.exit(1), stopLimitMs).unref();
    await stopAll(opened).catch(error => console.error(error));
    process.exit(code);
  };
  for (const signal of ['SIGINT', 'SIGTERM', 'SIGHUP'] as const)
    process.on(signal, () => void leave(0));
  try {
    const config = readConfig();
    const port = await open(config, opened);
    console.log(readyLine(port, config));
  } catch (error) {
    const isForPeople =
      error instanceof BadSettings || error instanceof PortTaken || error instanceof AlreadyRunning;
    console.error(isForPeople ? error.message : error);
    await leave(1);
  }
};
