import { hostOf } from '@hansa/chassis/config';
import { requireFreePort } from '@hansa/chassis/listen';
import type { Stop } from '@hansa/chassis/process';
import { startTracing } from '@hansa/chassis/tracing';
import { seedDemoShop } from '../demo/seed.ts';
import { demoShopper, demoStaff, ensureAccounts } from './accounts.ts';
import { type Config, readConfig } from './config.ts';
import { openDatabases } from './databases.ts';
import { openPages } from './pages.ts';
import { openRooms } from './rooms.ts';
import { openDoor } from './shop.ts';

/** Opens the whole shop. What was opened is in `opened`, to be stopped backwards, PostgreSQL last. */
export const openShop = async (opened: Stop[]) => {
  const config = readConfig();
  await requireFreePort(config.PORT, hostOf(config));
  opened.push(await startTracing('hansa', config.OTEL_EXPORTER_OTLP_ENDPOINT));
  const databases = await openDatabases(config);
  opened.push(databases.stop);
  const rooms = await openRooms(databases.urlOf, config.LOG_LEVEL);
  opened.push(rooms.stop);
  await ensureAccounts(rooms, config);
  if (config.DEMO === 'shop' && config.NODE_ENV !== 'production') await seedDemoShop(rooms);
  const pages = config.PAGES ? await openPages() : null;
  const door = await openDoor(rooms, config, pages);
  opened.push(door.stop);
  if (pages) opened.push(pages.build(`http://localhost:${door.port}`));
  return readyLine(door.port, config);
};

const readyLine = (port: number, { NODE_ENV, DEMO }: Config) => {
  const address = `http://localhost:${port}`;
  const accounts =
    NODE_ENV === 'production' || DEMO === 'none'
      ? ''
      : ` · staff ${demoStaff.email} / ${demoStaff.password} · shopper ${demoShopper.email} / ${demoShopper.password}`;
  return `Hansa is ready: shop ${address}/ · back office ${address}/admin · graph ${address}/graphql${accounts} · Ctrl-C stops it`;
};
