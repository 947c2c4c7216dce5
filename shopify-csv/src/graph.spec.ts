import { createServer, type Server } from 'node:http';
import type { AddressInfo } from 'node:net';
import { afterEach, describe, expect, it } from '@jest/globals';
import { openGraph } from './graph.ts';

type Answer = { status?: number; headers?: Record<string, string>; body: unknown };

let server: Server | undefined;
afterEach(() => new Promise<void>(done => (server ? server.close(() => done()) : done())));

/** A shop that lets everybody in and then answers these, one after the other. */
const aShop = async (...answers: Answer[]) => {
  const tokens: (string | undefined)[] = [];
  let signIns = 0;
  server = createServer(async (request, response) => {
    let text = '';
    for await (const chunk of request) text += chunk;
    const isSignIn = text.includes('ImportSignsIn');
    if (!isSignIn) tokens.push(request.headers.authorization);
    if (isSignIn) signIns += 1;
    const session = { accessToken: `token ${signIns}` };
    const answer = isSignIn ? { body: { data: { signIn: { session } } } } : answers.shift()!;
    const { status = 200, headers = {}, body } = answer as Answer;
    response.writeHead(status, headers).end(typeof body === 'string' ? body : JSON.stringify(body));
  });
  await new Promise<void>(ready => server!.listen(0, '127.0.0.1', ready));
  const { port } = server.address() as AddressInfo;
  const graph = await openGraph({ url: `http://127.0.0.1:${port}`, email: 'a', password: 'b' });
  return { graph, tokens };
};

const fine = { body: { data: { answer: 42 } } };
const fault = (code: string, status = 200, headers = {}) => ({
  status,
  headers,
  body: { errors: [{ message: 'No.', extensions: { code } }] },
});

describe('Asking the graph', () => {
  it('waits as long as the shop says when it asked too much', async () => {
    const { graph } = await aShop(fault('RATE_LIMITED', 429, { 'retry-after': '1' }), fine);
    const started = Date.now();

    expect(await graph.ask('{ answer }')).toEqual({ answer: 42 });
    expect(Date.now() - started).toBeGreaterThanOrEqual(950);
  });

  it('asks again when a room was down', async () => {
    const { graph } = await aShop(fault('DEPENDENCY_UNAVAILABLE'), fine);

    expect(await graph.ask('{ answer }')).toEqual({ answer: 42 });
  });

  it('signs in again when its session has ended', async () => {
    const { graph, tokens } = await aShop(fault('UNAUTHENTICATED', 401), fine);

    expect(await graph.ask('{ answer }')).toEqual({ answer: 42 });
    expect(tokens).toEqual(['Bearer token 1', 'Bearer token 2']);
  });

  it.each([
    ['BAD_USER_INPUT', 'No.'],
    ['FORBIDDEN', 'may not do this'],
  ])('does not repeat what is %s', async (code, reason) => {
    const { graph, tokens } = await aShop(fault(code), fine);

    await expect(graph.ask('{ answer }')).rejects.toThrow(reason);
    expect(tokens).toHaveLength(1);
  });

  it('says so when something else answers', async () => {
    const { graph } = await aShop({ body: '<h1>It works!</h1>' });

    await expect(graph.ask('{ answer }')).rejects.toThrow('no Hansa shop');
  });

  it('says so when nothing answers', async () => {
    const nowhere = { url: 'http://127.0.0.1:1', email: 'a', password: 'b' };

    await expect(openGraph(nowhere)).rejects.toThrow('npm start');
  });
});
