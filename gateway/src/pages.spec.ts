import { mkdirSync, mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { createServer, type Server } from 'node:http';
import type { AddressInfo } from 'node:net';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { brotliCompressSync, gzipSync } from 'node:zlib';
import { afterAll, beforeAll, describe, expect, it } from '@jest/globals';
import express from 'express';
import { servePages } from './pages.ts';

const folder = mkdtempSync(join(tmpdir(), 'hansa-pages-'));
const servers: Server[] = [];

const open = async (isReady: boolean | null) => {
  const app = express();
  const pages = { folder, isReady: () => isReady === true, progress: () => 'step <1>' };
  app.use(servePages(isReady === null ? null : pages));
  app.use((_, response) => void response.status(404).end());
  const server = createServer(app).listen(0);
  servers.push(server);
  const { port } = server.address() as AddressInfo;
  return (path: string, init: RequestInit = {}) => fetch(`http://127.0.0.1:${port}${path}`, init);
};

beforeAll(() => {
  const script = 'console.log("hansa")';
  for (const application of ['storefront', 'back-office']) {
    const at = join(folder, application);
    mkdirSync(at);
    writeFileSync(join(at, 'index.html'), `<hansa-root>${application}</hansa-root>`);
    writeFileSync(join(at, 'main-aB_dE-gH.js'), script);
    writeFileSync(join(at, 'main-aB_dE-gH.js.br'), brotliCompressSync(script));
    writeFileSync(join(at, 'main-aB_dE-gH.js.gz'), gzipSync(script));
    writeFileSync(join(at, 'icon.svg'), '<svg/>');
  }
  const early = { '/p/:slug': '</product-page.js>; rel=modulepreload' };
  writeFileSync(join(folder, 'early.json'), JSON.stringify(early));
  writeFileSync(join(folder, 'secret.txt'), 'not for you');
});
afterAll(() => {
  for (const server of servers) server.close();
  rmSync(folder, { recursive: true });
});

describe('The pages', () => {
  it.each([
    ['/', 'storefront'],
    ['/p/dune-mug', 'storefront'],
    ['/administration', 'storefront'],
    ['/admin', 'back-office'],
    ['/admin/', 'back-office'],
    ['/admin/orders/1', 'back-office'],
  ])('at %s are the %s, and are asked for anew each time', async (path, application) => {
    const response = await (await open(true))(path);

    expect(await response.text()).toContain(`>${application}<`);
    expect(response.headers.get('cache-control')).toBe('no-cache');
  });

  it('let no script run but their own, and only styles with the word of this one answer', async () => {
    const ask = await open(true);
    const response = await ask('/');
    const policy = response.headers.get('content-security-policy') ?? '';
    const nonce = /ngCspNonce="([^"]+)"/.exec(await response.text())?.[1];

    expect(policy).toContain("script-src 'self';");
    expect(policy).toContain(`style-src 'self' 'nonce-${nonce}'`);
    expect((await ask('/')).headers.get('content-security-policy')).not.toBe(policy);
  });

  it.each([
    ['gzip, deflate, br', 'br'],
    ['gzip', 'gzip'],
    ['identity', null],
  ])('send files to who accepts %s as %s, to be kept for a year', async (accepted, encoding) => {
    const ask = await open(true);
    const response = await ask('/admin/main-aB_dE-gH.js', {
      headers: { 'accept-encoding': accepted },
    });

    expect(await response.text()).toBe('console.log("hansa")');
    expect(response.headers.get('content-type')).toContain('javascript');
    expect(response.headers.get('content-encoding')).toBe(encoding);
    expect(response.headers.get('cache-control')).toBe('public, max-age=31536000, immutable');
    expect(response.headers.get('vary')).toContain('accept-encoding');
  });

  it('tell a browser at once what the page at its address will need', async () => {
    const ask = await open(true);
    const linkOf = async (path: string) => (await ask(path)).headers.get('link');

    expect(await linkOf('/p/dune-mug')).toBe('</product-page.js>; rel=modulepreload');
    expect(await linkOf('/p/dune-mug/reviews')).toBeNull();
    expect(await linkOf('/admin/p/dune-mug')).toBeNull();
  });

  it('have files without a hash asked for anew', async () => {
    const response = await (await open(true))('/icon.svg');

    expect(response.headers.get('cache-control')).toBe('no-cache');
    expect(response.headers.get('content-type')).toContain('image/svg+xml');
  });

  it('answer HEAD without a body', async () => {
    const ask = await open(true);

    expect((await ask('/', { method: 'HEAD' })).status).toBe(200);
    expect(await (await ask('/main-aB_dE-gH.js', { method: 'HEAD' })).text()).toBe('');
  });

  it.each(['/gone-ABCDEFGH.js', '/%2e%2e/secret.txt', '/admin/..%2f..%2fsecret.txt', '/%.js'])(
    'have nothing at %s',
    async path => {
      const { status } = await (await open(true))(path);

      expect([400, 403, 404]).toContain(status);
    },
  );

  it('take nothing in', async () => {
    expect((await (await open(true))('/', { method: 'POST' })).status).toBe(404);
  });

  it('while they are built are one that asks again by itself', async () => {
    const ask = await open(false);
    const response = await ask('/admin/orders');
    const text = await response.text();

    expect(response.status).toBe(200);
    expect(text).toContain('http-equiv="refresh"');
    expect(text).toContain('step &#60;1&#62;');
    expect(response.headers.get('cache-control')).toBe('no-store');
    expect((await ask('/main-aB_dE-gH.js')).status).toBe(404);
  });

  it('where none are served are a word of welcome', async () => {
    const ask = await open(null);

    expect(await (await ask('/')).text()).toContain('/graphql');
    expect((await ask('/p/dune-mug')).status).toBe(404);
  });
});
