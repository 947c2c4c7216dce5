import { execFileSync } from 'node:child_process';
import { eventually } from '@hansa/chassis/eventually';
import { afterAll, beforeAll, describe, expect, it } from '@jest/globals';
import { readComposeFile, type Service } from '../tools/compose-file.ts';
import { read, rooms, root } from '../tools/rooms.ts';
import { type Address, openAddress } from './address.ts';
import { type Child, startChild } from './child.ts';
import { type Person, personWith } from './person.ts';
import { databaseUrl, onServer } from './server.ts';
import { freshPrefix } from './shop.ts';

const { services } = readComposeFile(read('docker-compose.yml')).file;
const prefix = freshPrefix();
const addresses: Record<string, Address> = {};
const children: Child[] = [];
let secrets: Record<string, string>;
let gateway: Child;

const writtenSecrets = () => {
  const lines = execFileSync(process.execPath, ['tools/keys.ts'], { cwd: root, encoding: 'utf8' });
  const pairs = lines
    .trim()
    .split('\n')
    .map(line => /^(\w+)='?(.*?)'?$/.exec(line)!);
  return Object.fromEntries(pairs.map(([, name, value]) => [name!, value!]));
};

/** The settings of a service, with secrets filled in and every host on this machine. */
const settingsOf = ({ environment = {} }: Service, database: string) => {
  const filled = Object.entries(environment).map(([name, value]): [string, string] => [
    name,
    String(value).replace(
      /\$\{(\w+):[-?]([^}]*)\}/g,
      (_, variable: string, otherwise: string) => secrets[variable] ?? otherwise,
    ),
  ]);
  const moved = filled.map(([name, value]) => [
    name,
    value.replace(/^http:\/\/(\w+):\d+$/, (_, room: string) => addresses[room]!.url),
  ]);
  return {
    ...Object.fromEntries(moved),
    PORT: '0',
    HOST: '127.0.0.1',
    LOG_LEVEL: 'fatal',
    // A test asks what no page does.
    DOCUMENTS: 'any',
    ...('DATABASE_URL' in environment && { DATABASE_URL: databaseUrl(database) }),
  };
};

const start = async (name: string) => {
  const service = services[name]!;
  const folder = service.working_dir?.replace('/hansa/', '') ?? '';
  const [, script = ''] = service.command ?? [];
  const at = new URL(`../${folder}/${script}`, import.meta.url);
  const child = await startChild(at, settingsOf(service, `${prefix}${name}`));
  children.push(child);
  return child;
};

beforeAll(async () => {
  secrets = writtenSecrets();
  for (const { name } of rooms) {
    addresses[name] = await openAddress();
    await onServer(`create database "${prefix}${name}"`);
  }
  const started = await Promise.allSettled(
    rooms.map(async ({ name }) => addresses[name]!.ports.push((await start(name)).port)),
  );
  const failed = started.find(({ status }) => status === 'rejected');
  if (failed) throw (failed as PromiseRejectedResult).reason;
  gateway = await start('gateway');
}, 120_000);

afterAll(async () => {
  await Promise.all(children.map(child => child.stop()));
  await Promise.all(Object.values(addresses).map(address => address.close()));
});

describe('What docker-compose.yml says, run without Docker', () => {
  const url = () => `http://127.0.0.1:${gateway.port}`;
  const keeper = async (): Promise<Person> => {
    const { session } = await personWith(url(), null).change('signIn', 'session { accessToken }', {
      email: secrets.ADMIN_EMAIL,
      password: secrets.ADMIN_PASSWORD,
    });
    return personWith(url(), session.accessToken);
  };

  it('is a shop in production: ready, and with an administrator', async () => {
    const ready = await fetch(`${url()}/ready`);

    expect(await ready.json()).toMatchObject({ status: 'ready' });
    expect((await (await keeper()).ask('{ currentSession { kind } }')).data).toEqual({
      currentSession: { kind: 'STAFF' },
    });
  });

  it('has rooms that reach each other: what catalog tells, search finds', async () => {
    const staff = await keeper();
    const { product } = await staff.change('createProduct', 'product { id }', { name: 'Cog' });
    await staff.change('addProductVariant', '', {
      productId: product.id,
      sku: 'COG-1',
      name: 'One',
      price: { amountMinor: 990, currency: 'EUR' },
    });
    await staff.change('publishProduct', '', { id: product.id });

    await eventually(async () => {
      const { data } = await staff.ask('{ searchProducts(query: "cog") { totalCount } }');
      expect(data.searchProducts.totalCount).toBe(1);
    });
  });
});
