import { afterAll, beforeAll, describe, expect, it } from '@jest/globals';
import { openShop, type Shop, sharedShop } from './shop.ts';

const shop = await sharedShop();

const post = (body: string, headers: Record<string, string> = {}) =>
  fetch(`${shop.url}/graphql`, {
    method: 'POST',
    headers: { 'content-type': 'application/json', ...headers },
    body,
  });
const codeOf = async (response: Response) =>
  ((await response.json()) as any).errors[0].extensions.code;

const bomb = [
  'query { ...f0 }',
  ...Array.from({ length: 25 }, (_, i) => `fragment f${i} on Query { ...f${i + 1} ...f${i + 1} }`),
  'fragment f25 on Query { __typename }',
].join('\n');

describe('The door', () => {
  it.each([
    ['a fragment bomb', JSON.stringify({ query: bomb })],
    [
      '31 aliases',
      JSON.stringify({
        query: `{ ${Array.from({ length: 31 }, (_, i) => `a${i}: __typename`).join(' ')} }`,
      }),
    ],
    ['2,001 tokens', JSON.stringify({ query: `{ ${'__typename '.repeat(2_001)} }` })],
    ['no JSON', '{'],
    ['several operations at once', '[{"query":"{__typename}"}]'],
    [
      'a list too long to count',
      JSON.stringify({
        query:
          '{ products(first: 100) { nodes { name } } orders(first: 100) { nodes { customer { orders(first: 100) { nodes { customer { orders(first: 100) { nodes { id } } } } } } } } }',
      }),
    ],
  ])('refuses %s with a clear error', async (_, body) => {
    const response = await post(body, { authorization: `Bearer ${shop.staff.token}` });
    const { errors } = (await response.json()) as any;

    expect(response.status).toBeGreaterThanOrEqual(400);
    expect(response.status).toBeLessThan(500);
    expect(errors[0].message).toBeTruthy();
  });

  it('refuses a body over 100 kB', async () => {
    const response = await post(
      JSON.stringify({ query: `{ __typename } #${'x'.repeat(101_000)}` }),
    );

    expect(response.status).toBe(413);
    expect(await codeOf(response)).toBe('BAD_USER_INPUT');
  });

  it('refuses what a browser could be tricked into sending', async () => {
    const response = await fetch(`${shop.url}/graphql?query={__typename}`, {
      headers: { 'content-type': 'text/plain' },
    });

    expect(response.status).toBe(400);
  });

  it.each([
    ['/health', 200],
    ['/ready', 200],
    ['/metrics', 200],
    ['/.well-known/jwks.json', 200],
    ['/', 200],
    ['/admin', 200],
    ['/nowhere', 404],
    ['/media/../package.json', 404],
  ])('answers %s with %d', async (path, status) => {
    expect((await fetch(`${shop.url}${path}`)).status).toBe(status);
  });

  it('shows the public half of its keys only', async () => {
    const { keys } = (await (await fetch(`${shop.url}/.well-known/jwks.json`)).json()) as any;

    expect(keys).toHaveLength(1);
    expect(keys[0]).toMatchObject({ kty: 'OKP', crv: 'Ed25519', use: 'sig' });
    expect(keys[0].d).toBeUndefined();
  });
});

describe('Too much at once', () => {
  let limited: Shop;
  beforeAll(async () => {
    limited = await openShop({ RATE_LIMIT: 'on' });
  });
  afterAll(() => limited.stop());

  it('is refused for a while, and says for how long', async () => {
    const dear =
      '{ products(first: 100) { nodes { id name slug status description images { url alt } variants { sku } } } }';
    const ask = () =>
      fetch(`${limited.url}/graphql`, {
        method: 'POST',
        headers: { 'content-type': 'application/json' },
        body: JSON.stringify({ query: dear }),
      });

    let response = await ask();
    for (let i = 0; i < 300 && response.status !== 429; i++) response = await ask();

    expect(response.status).toBe(429);
    expect(Number(response.headers.get('retry-after'))).toBeGreaterThan(0);
    expect(await codeOf(response)).toBe('RATE_LIMITED');
  });
});
