import { once } from 'node:events';
import { type AddressInfo, createServer } from 'node:net';
import { performance } from 'node:perf_hooks';
import { createDatabase, startPostgres } from '@hansa/standalone/postgres';
import { type Child, startChild } from './child.ts';
import type { Shop } from './shop.ts';

const rooms = [
  'catalog',
  'search',
  'inventory',
  'cart',
  'customers',
  'ordering',
  'payment',
  'fulfillment',
];

/** Opens the shop with every room as a process of its own behind a gateway process; one PostgreSQL serves them all. */
export const openApart = async (home: string): Promise<Shop> => {
  const startedAt = performance.now();
  const postgres = await startPostgres({ home, durable: true });
  const staff = { email: 'admin@hansa.test', password: 'hansa-admin-apart' };
  const ports = await freePorts(rooms.length);
  const urls = Object.fromEntries(
    rooms.map((room, i) => [`${room.toUpperCase()}_URL`, `http://127.0.0.1:${ports[i]}`]),
  );
  const processes: Child[] = [];
  const stop = async () => {
    for (const child of processes.toReversed()) await child.stop();
    await postgres.stop();
  };
  try {
    await Promise.all(rooms.map(room => createDatabase(postgres.url, room)));
    const start = async (script: string, settings: Record<string, string>) => {
      processes.push(await startChild(script, { ...urls, ...settings }));
    };
    await Promise.all(
      rooms.map((room, i) =>
        start(`subgraphs/${room}/src/main.ts`, {
          PORT: String(ports[i]),
          DATABASE_URL: new URL(`/${room}`, postgres.url).href,
          ADMIN_EMAIL: staff.email,
          ADMIN_PASSWORD: staff.password,
        }),
      ),
    );
    await start('gateway/src/main.ts', { PORT: '0', RATE_LIMIT: 'off' });
  } catch (error) {
    await stop();
    throw error;
  }
  const { url } = processes.at(-1)!;
  return { url, readyMs: performance.now() - startedAt, staff, processes, stop };
};

const freePorts = async (count: number) => {
  const servers = Array.from({ length: count }, () => createServer().listen(0, '127.0.0.1'));
  await Promise.all(servers.map(server => once(server, 'listening')));
  const ports = servers.map(server => (server.address() as AddressInfo).port);
  await Promise.all(
    servers.map(async server => {
      server.close();
      await once(server, 'close');
    }),
  );
  return ports;
};
