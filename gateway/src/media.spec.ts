import { mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { createServer, type Server } from 'node:http';
import type { AddressInfo } from 'node:net';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterAll, beforeAll, describe, expect, it } from '@jest/globals';
import express from 'express';
import { media } from './media.ts';

const folder = mkdtempSync(join(tmpdir(), 'hansa-media-'));
const svg = `<svg>${'<path d="M0 0"/>'.repeat(100)}</svg>`;
let server: Server;

const ask = (path: string, accepted: string) => {
  const { port } = server.address() as AddressInfo;
  return fetch(`http://127.0.0.1:${port}/media${path}`, {
    headers: { 'accept-encoding': accepted },
  });
};

beforeAll(() => {
  writeFileSync(join(folder, 'mug.svg'), svg);
  server = createServer(express().use('/media', media(folder))).listen(0);
});
afterAll(() => {
  server.close();
  rmSync(folder, { recursive: true });
});

describe('A picture', () => {
  it.each([
    ['br', 'br'],
    ['identity', null],
  ])('is the same for who accepts %s, and runs nothing', async (accepted, encoding) => {
    const response = await ask('/mug.svg', accepted);

    expect(await response.text()).toBe(svg);
    expect(response.headers.get('content-encoding')).toBe(encoding);
    expect(response.headers.get('content-type')).toContain('image/svg+xml');
    expect(response.headers.get('content-security-policy')).toContain("default-src 'none'");
    expect(response.headers.get('cache-control')).toBe('public, max-age=86400');
    expect(response.headers.get('vary')).toContain('accept-encoding');
  });

  it('is sent again compressed when it was drawn anew', async () => {
    await ask('/mug.svg', 'br');
    writeFileSync(join(folder, 'mug.svg'), '<svg>anew</svg>');

    expect(await (await ask('/mug.svg', 'br')).text()).toBe('<svg>anew</svg>');
  });

  it('that is not there is not found', async () => {
    expect((await ask('/none.svg', 'br')).status).toBe(404);
    expect((await ask('/..%2Fsecret.svg', 'br')).status).toBe(404);
  });
});
