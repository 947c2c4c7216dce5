import { mkdtemp, readdir, rm } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterEach, describe, expect, it } from '@jest/globals';
import { visitPostgres } from '../src/postgres-visit.ts';
import { cleanUp, newHome, recall, remember, start } from './postgres-homes.ts';

afterEach(cleanUp);

describe('A visit to the embedded PostgreSQL', () => {
  it('finds the one of a running shop and leaves it running', async () => {
    const home = await newHome();
    const { url } = await start(home);
    await remember(url, 'amber');

    const visit = await visitPostgres(home);
    const word = await recall(visit.url);
    await visit.leave();

    expect([word, await recall(url)]).toEqual(['amber', 'amber']);
  });

  it('starts the one of a shop at rest and stops it again', async () => {
    const home = await newHome();
    const first = await start(home);
    await remember(first.url, 'amber');
    await first.stop();

    const visit = await visitPostgres(home);
    const word = await recall(visit.url);
    await visit.leave();

    expect(word).toBe('amber');
    await expect(recall(visit.url)).rejects.toThrow('ECONNREFUSED');
  });

  it('makes none where there is none', async () => {
    const empty = await mkdtemp(join(tmpdir(), 'hansa-test-'));

    await expect(visitPostgres(empty)).rejects.toThrow('There is no shop in');

    expect(await readdir(empty)).toEqual([]);
    await rm(empty, { recursive: true });
  });
});
