import { type ChildProcess, spawn } from 'node:child_process';
import { once } from 'node:events';
import { chmod, mkdtemp, rm } from 'node:fs/promises';
import { createServer } from 'node:net';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterAll, beforeAll, describe, expect, it } from '@jest/globals';
import { removePostgres } from '../src/postgres.ts';

const launcher = new URL('../start.js', import.meta.url).pathname;
const readyLine = /Hansa is ready: shop http:\/\/localhost:(\d+)/;

type Started = {
  child: ChildProcess;
  output: () => string;
  port: Promise<number>;
  gone: Promise<number | null>;
};

const start = (home: string, settings: Record<string, string> = {}): Started => {
  const { NODE_OPTIONS: _, POSTGRES_URL: __, ...inherited } = process.env;
  const child = spawn(process.execPath, [launcher], {
    env: {
      ...inherited,
      NODE_ENV: 'development',
      HANSA_HOME: home,
      PORT: '0',
      DEMO: 'accounts',
      ...settings,
    },
    stdio: ['ignore', 'pipe', 'pipe'],
  });
  let output = '';
  const gone = once(child, 'exit').then(([code]) => code as number | null);
  const port = new Promise<number>((resolve, reject) => {
    for (const stream of [child.stdout, child.stderr]) {
      stream?.on('data', chunk => {
        output += chunk;
        const found = readyLine.exec(output)?.[1];
        if (found) resolve(Number(found));
      });
    }
    gone.then(() => reject(new Error(output)));
  });
  port.catch(() => {});
  return { child, output: () => output, port, gone };
};

const ask = async (port: number, query: string) => {
  const response = await fetch(`http://127.0.0.1:${port}/graphql`, {
    method: 'POST',
    headers: { 'content-type': 'application/json' },
    body: JSON.stringify({ query }),
  });
  return ((await response.json()) as any).data;
};

const register = `mutation { registerCustomer(input: { email: "grace@hansa.test", password: "long and my own", name: "Grace" }) {
  errors { __typename } } }`;
const signIn = `mutation { signIn(input: { email: "grace@hansa.test", password: "long and my own" }) { session { kind } errors { __typename } } }`;

let home: string;
beforeAll(async () => {
  home = await mkdtemp(join(tmpdir(), 'hansa-home-'));
  await chmod(home, 0o755);
});
afterAll(async () => {
  await removePostgres(home);
  await rm(home, { recursive: true, force: true });
});

describe('The shop', () => {
  it('opens, stops on Ctrl-C, and still knows everything afterwards', async () => {
    const first = start(home);
    await ask(await first.port, register);
    first.child.kill('SIGINT');
    expect(await first.gone).toBe(0);

    const second = start(home);
    const answer = await ask(await second.port, signIn);
    second.child.kill('SIGTERM');

    expect(answer.signIn.session).toEqual({ kind: 'CUSTOMER' });
    expect(await second.gone).toBe(0);
  });

  it('opens again after it was killed, and knows everything', async () => {
    const killed = start(home);
    await killed.port;
    killed.child.kill('SIGKILL');
    await killed.gone;

    const again = start(home);
    const answer = await ask(await again.port, signIn);
    again.child.kill('SIGTERM');

    expect(answer.signIn.session).toEqual({ kind: 'CUSTOMER' });
    expect(await again.gone).toBe(0);
  });

  it('does not open twice on one home: one clear line, exit 1', async () => {
    const first = start(home);
    await first.port;

    const second = start(home);

    expect(await second.gone).toBe(1);
    expect(second.output().trim()).toMatch(/^Another Hansa is running in .+ \(pid \d+\)$/);
    first.child.kill('SIGTERM');
    await first.gone;
  });

  it('says in one line that its port is taken, exit 1', async () => {
    const squatter = createServer().listen(0);
    await once(squatter, 'listening');
    const { port } = squatter.address() as { port: number };

    const refused = start(home, { PORT: String(port) });

    expect(await refused.gone).toBe(1);
    expect(refused.output().trim()).toBe(`Port ${port} is taken; choose another with PORT=…`);
    squatter.close();
  });

  it.each([
    [{ PORT: 'http' }, 'PORT'],
    [{ DEMO: 'everything' }, 'DEMO'],
    [{ RATE_LIMIT: 'maybe' }, 'RATE_LIMIT'],
    [{ PAYMENT_WINDOW_SECONDS: '0' }, 'PAYMENT_WINDOW_SECONDS'],
    [{ FULFILLMENT: 'robots' }, 'FULFILLMENT'],
    [{ NODE_ENV: 'production' }, 'SESSION_SIGNING_KEY'],
    [{ NODE_ENV: 'production', ROOM_PORTS: 'on' }, 'ROOM_PORTS'],
  ])('does not open with %j, and says which setting is bad', async (settings, name) => {
    const refused = start(home, settings);

    expect(await refused.gone).toBe(1);
    expect(refused.output()).toContain(name);
    // A stack may stand in a line of the log; it is not what is told.
    expect(refused.output()).not.toMatch(/^ +at /m);
  });
});

describe('In production', () => {
  it('the shop opens with its own keys and administrator, and shows strangers nothing of its insides', async () => {
    const { generateKeyPairSync } = await import('node:crypto');
    const jwk = generateKeyPairSync('ed25519').privateKey.export({ format: 'jwk' });
    const production = await mkdtemp(join(tmpdir(), 'hansa-production-'));
    await chmod(production, 0o755);
    const shop = start(production, {
      NODE_ENV: 'production',
      // Else it answered the pages and nobody else.
      DOCUMENTS: 'any',
      SESSION_SIGNING_KEY: JSON.stringify(jwk),
      ADMIN_EMAIL: 'owner@example.org',
      ADMIN_PASSWORD: 'a password of my own',
    });
    const port = await shop.port;

    const introspection = await ask(port, '{ __schema { types { name } } }');
    const demo = await ask(
      port,
      'mutation { signIn(input: { email: "admin@hansa.test", password: "hansa-admin" }) { errors { __typename } } }',
    );
    const owner = await ask(
      port,
      'mutation { signIn(input: { email: "owner@example.org", password: "a password of my own" }) { session { kind } } }',
    );
    shop.child.kill('SIGTERM');
    await shop.gone;
    await removePostgres(production);
    await rm(production, { recursive: true, force: true });

    expect(introspection ?? null).toBeNull();
    expect(demo.signIn.errors).toEqual([{ __typename: 'InvalidCredentials' }]);
    expect(owner.signIn.session).toEqual({ kind: 'STAFF' });
    expect(shop.output()).not.toContain('hansa-admin');
  });
});
