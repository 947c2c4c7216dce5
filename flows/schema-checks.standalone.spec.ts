import { readFileSync } from 'node:fs';
import { afterAll, beforeAll, describe, expect, it } from '@jest/globals';
import { ownSdl } from '../tools/own-sdl.ts';
import { rooms } from '../tools/rooms.ts';
import { composeSupergraph } from '../tools/supergraph.ts';
import { openShop, type Shop } from './shop.ts';

// Out of the way of a shop somebody explores, and of other runs.
const firstPort = 20_001 + 8 * Math.floor(Math.random() * 1_000);
let shop: Shop;
beforeAll(async () => {
  shop = await openShop({ ROOM_PORTS: String(firstPort) });
});
afterAll(() => shop.stop());

const portOf = (url: string) => firstPort + Number(new URL(url).port) - 5_001;
const committed = (file: string) => readFileSync(new URL(`../${file}`, import.meta.url), 'utf8');

/** What `rover subgraph introspect` gets of a room. */
const introspected = async (url: string) => {
  const response = await fetch(`http://127.0.0.1:${portOf(url)}/graphql`, {
    method: 'POST',
    headers: { 'content-type': 'application/json' },
    body: JSON.stringify({ query: 'query SubgraphIntrospectQuery { _service { sdl } }' }),
  });
  const { data } = (await response.json()) as { data: { _service: { sdl: string } } };
  return data._service.sdl;
};

describe('A running room', () => {
  it.each(rooms)('$name says of itself what schema/ says of it', async ({ url, file }) => {
    expect(ownSdl(await introspected(url))).toBe(ownSdl(committed(file)));
  });

  it('and the others compose to the committed supergraph', async () => {
    const running = new Map<string, string>();
    for (const { url, file } of rooms) running.set(file, await introspected(url));

    const { supergraph } = composeSupergraph(file => running.get(file)!);

    expect(committed('schema/supergraph.graphql')).toContain(supergraph);
  });
});
