import { describe, expect, it } from '@jest/globals';
import { personWith } from './person.ts';
import { sharedShop } from './shop.ts';

const shop = await sharedShop();

describe('Apollo Sandbox', () => {
  it('opens for a browser, with the token of a demo account that may do everything', async () => {
    const headers = { accept: 'text/html' };
    const page = await (await fetch(`${shop.url}/graphql`, { headers })).text();

    expect(page).toContain('sandbox');
    const token = /Bearer ([\w-]+\.[\w-]+\.[\w-]+)/.exec(page)?.[1] ?? null;
    const { data } = await personWith(shop.url, token).ask('{ currentSession { kind } }');
    expect(data).toEqual({ currentSession: { kind: 'STAFF' } });
  });
});
