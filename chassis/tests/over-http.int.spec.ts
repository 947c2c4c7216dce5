import { randomUUID } from 'node:crypto';
import { once } from 'node:events';
import { createServer, type RequestListener } from 'node:http';
import type { AddressInfo } from 'node:net';
import { afterAll, beforeAll, describe, expect, it } from '@jest/globals';
import express from 'express';
import { DependencyUnavailable } from '../src/faults.ts';
import { service } from '../src/identity.ts';
import { inTime } from '../src/in-time.ts';
import { type Listening, listen } from '../src/listen.ts';
import { remoteService } from '../src/remote.ts';
import { serveSubgraph } from '../src/server.ts';
import { serviceKeys } from '../src/service-keys.ts';
import { callSigner, callVerifier } from '../src/signed-call.ts';
import { openAlone } from '../src/testing.ts';
import { GuestArrived, hotel } from './hotel.ts';

const keys = serviceKeys({ NODE_ENV: 'test' });
const sign = callSigner('kitchen', keys);
const origin = { identity: service('kitchen'), correlationId: 'request-1' };

let room: Awaited<ReturnType<typeof openAlone>>;
let served: Awaited<ReturnType<typeof serveSubgraph>>;
let listening: Listening;
let url: string;
let remote: ReturnType<typeof remoteService>;
beforeAll(async () => {
  room = await openAlone(hotel);
  served = await serveSubgraph(room, callVerifier('hotel', keys, ['gateway']));
  listening = await listen(express().use(served.router), 0, '127.0.0.1');
  url = `http://127.0.0.1:${listening.port}/graphql`;
  remote = remoteService('hotel', url, sign);
});
afterAll(async () => {
  await remote.close();
  await listening.stop();
  await served.stop();
  await room.stop();
});

const envelope = (guest: string) => ({
  eventId: randomUUID(),
  aggregateVersion: 1,
  occurredAt: new Date().toISOString(),
  correlationId: null,
  causationId: null,
  ...GuestArrived({ guest }),
});
const heard = async (guest: string) =>
  room.sql('select 1 from stays where guest = $1', [`heard ${guest}`]);

describe('A service over HTTP', () => {
  it('answers signed operations, and masks what goes wrong inside', async () => {
    expect(await remote.ask({ query: '{ rooms }' }, origin)).toEqual({ data: { rooms: 12 } });
    const { errors } = await remote.ask({ query: '{ broken }' }, origin);
    expect(errors).toEqual([
      expect.objectContaining({ extensions: { code: 'INTERNAL_SERVER_ERROR' } }),
    ]);
    expect(JSON.stringify(errors)).not.toContain('secret');
  });

  it('hears facts, once', async () => {
    const { hearers: _, ...fact } = envelope('over http');

    await remote.tell(fact);
    await remote.tell(fact);

    expect(await heard('over http')).toHaveLength(1);
  });

  it('says whether it cannot take a fact', async () => {
    const { hearers: _, ...poison } = envelope('poison 9');

    await expect(remote.tell(poison)).rejects.toThrow('I cannot take this');
    await expect(remote.tell({ ...poison, eventId: 'no uuid' })).rejects.not.toThrow(
      DependencyUnavailable,
    );
  });

  it('answers 422 to a fact that is not what its schema says', async () => {
    const body = JSON.stringify({ ...envelope('x'), data: { guest: 7 } });

    const response = await fetch(url.replace('/graphql', '/events'), {
      method: 'POST',
      headers: { authorization: `Bearer ${await sign('hotel', body, origin)}` },
      body,
    });

    expect(response.status).toBe(422);
    expect(await response.json()).toEqual({
      reason: expect.stringContaining('its data/guest must be string'),
    });
  });

  it.each(['/graphql', '/events'])('refuses unsigned calls to %s with 401', async path => {
    const target = url.replace('/graphql', path);
    const body = JSON.stringify({ query: '{ _service { sdl } }' });
    const token = await sign('hotel', body, origin);
    const post = (authorization: string | null, text = body) =>
      fetch(target, {
        method: 'POST',
        headers: { 'content-type': 'application/json', ...(authorization && { authorization }) },
        body: text,
      });

    expect((await post(null)).status).toBe(401);
    expect((await post('Bearer nonsense')).status).toBe(401);
    expect((await post(`Bearer ${token}`, '{"query":"{ rooms }"}')).status).toBe(401);
    expect((await post(`Bearer ${token}`)).status).toBe(401);
    expect((await fetch(`${target}?query={__typename}`)).ok).toBe(false);
  });
});

describe('A neighbour', () => {
  const ask = async (answer: RequestListener) => {
    const server = createServer(answer).listen(0, '127.0.0.1');
    await once(server, 'listening');
    const { port } = server.address() as AddressInfo;
    const neighbour = remoteService('laundry', `http://127.0.0.1:${port}/graphql`, sign);
    try {
      return await inTime('laundry', neighbour.ask({ query: '{ rooms }' }, origin));
    } finally {
      server.closeAllConnections();
      server.close();
      await neighbour.close().catch(() => {});
    }
  };
  const json = { 'content-type': 'application/json' };

  it.each<[string, RequestListener]>([
    ['speaks HTML', (_, response) => void response.end('<html>Welcome</html>')],
    [
      'breaks off',
      (_, response) => {
        response.writeHead(200, json).write('{"da');
        setTimeout(() => response.destroy(), 20);
      },
    ],
    ['hangs up', (_, response) => void response.destroy()],
    ['talks of something else', (_, response) => void response.writeHead(200, json).end('[1]')],
    [
      'never stops',
      (_, response) => void response.writeHead(200, json).end(`"${'x'.repeat(11_000_000)}"`),
    ],
    ['says nothing', () => {}],
  ])('that %s is away', async (_, answer) => {
    await expect(ask(answer)).rejects.toThrow(DependencyUnavailable);
  });

  it('whose address leads nowhere is away', async () => {
    const nobody = remoteService('laundry', 'http://127.0.0.1:9/graphql', sign);

    await expect(inTime('laundry', nobody.ask({ query: '{ rooms }' }, origin))).rejects.toThrow(
      DependencyUnavailable,
    );
    expect(await nobody.isAlive()).toBe(false);
    await nobody.close();
  });
});
