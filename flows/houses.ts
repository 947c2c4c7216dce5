import { type Address, openAddress } from './address.ts';
import { type Child, startChild } from './child.ts';
import { databaseUrl, onServer, serverUrl } from './server.ts';

/** The processes of one shop: all in one, or each room apart. */
export type House = {
  url: string;
  staff: { email: string; password: string };
  /** Where each process shows its metrics. */
  metricsUrls: string[];
  close(): Promise<void>;
};

const roomNames = [
  'catalog',
  'search',
  'inventory',
  'cart',
  'customers',
  'ordering',
  'payment',
  'fulfillment',
];

const script = (path: string) => new URL(`../${path}`, import.meta.url);
const local = (port: number) => `http://127.0.0.1:${port}`;

/** The whole shop in one process, with only the demo accounts in it. */
export const openStandalone = async (
  prefix: string,
  settings: Record<string, string>,
): Promise<House> => {
  const child = await startChild(script('standalone/src/main.ts'), {
    DEMO: 'accounts',
    RATE_LIMIT: 'off',
    POSTGRES_URL: serverUrl(),
    DATABASE_PREFIX: prefix,
    ...settings,
  });
  return {
    url: local(child.port),
    staff: { email: 'admin@hansa.test', password: 'hansa-admin' },
    metricsUrls: [local(child.port)],
    close: () => child.stop(),
  };
};

/** A shop whose rooms are processes of their own, any number of each, behind one address a room. */
export type Apart = House & {
  addresses: Record<string, Address>;
  rooms: Record<string, Child[]>;
  /** Starts one more process of a room and puts it behind the room's address. */
  start(room: string): Promise<Child>;
};

/** How rooms are opened apart. */
export type Opening = {
  /** So many processes of each room. */
  replicas?: number;
  /** Modules to be loaded into the processes of a room first. */
  imports?: (room: string) => readonly URL[];
};

/** Every room as a process of its own on its own database, behind a gateway process. */
export const openApart = async (
  prefix: string,
  settings: Record<string, string>,
  { replicas = 1, imports = () => [] }: Opening = {},
): Promise<Apart> => {
  const staff = { email: 'admin@hansa.test', password: 'hansa-admin-apart' };
  const addresses: Record<string, Address> = {};
  for (const room of roomNames) addresses[room] = await openAddress();
  await Promise.all(roomNames.map(room => onServer(`create database "${prefix}${room}"`)));
  const urls = Object.fromEntries(
    roomNames.map(room => [`${room.toUpperCase()}_URL`, addresses[room]!.url]),
  );
  const administrator = { ADMIN_EMAIL: staff.email, ADMIN_PASSWORD: staff.password };
  const rooms: Record<string, Child[]> = Object.fromEntries(roomNames.map(room => [room, []]));
  const start = async (room: string) => {
    const child = await startChild(
      script(`subgraphs/${room}/src/main.ts`),
      {
        DATABASE_URL: databaseUrl(`${prefix}${room}`),
        ...urls,
        ...(room === 'customers' ? administrator : {}),
        ...settings,
      },
      imports(room),
    );
    rooms[room]!.push(child);
    addresses[room]!.ports.push(child.port);
    // Nobody is sent to where nobody is any more.
    child.process.once('exit', () => {
      rooms[room] = rooms[room]!.filter(other => other !== child);
      const { ports } = addresses[room]!;
      if (ports.includes(child.port)) ports.splice(ports.indexOf(child.port), 1);
    });
    return child;
  };
  // Two at a time: each start takes a core for about a second.
  const waiting = roomNames.flatMap(room => Array.from({ length: replicas }, () => room));
  const worker = async () => {
    for (let room = waiting.shift(); room; room = waiting.shift()) await start(room);
  };
  await Promise.all([worker(), worker()]);
  const gateway = await startChild(script('gateway/src/main.ts'), {
    RATE_LIMIT: 'off',
    ...urls,
    ...settings,
  });
  const children = () => Object.values(rooms).flat();
  return {
    url: local(gateway.port),
    staff,
    addresses,
    rooms,
    start,
    get metricsUrls() {
      return children().map(({ port }) => local(port));
    },
    close: async () => {
      await gateway.stop();
      await Promise.all(children().map(child => child.stop()));
      await Promise.all(Object.values(addresses).map(address => address.close()));
    },
  };
};
