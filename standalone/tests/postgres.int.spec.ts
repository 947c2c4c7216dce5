import { mkdir, readdir, writeFile } from 'node:fs/promises';
import { join } from 'node:path';
import { afterEach, describe, expect, it, jest } from '@jest/globals';
import { AlreadyRunning, createDatabase, removePostgres, startPostgres } from '../src/postgres.ts';
import { ask } from '../src/postgres-database.ts';
import {
  cleanUp,
  dataFolderOf,
  exists,
  firstLineOf,
  killGroup,
  newHome,
  recall,
  remember,
  settingOf,
  start,
  startElsewhere,
} from './postgres-homes.ts';

jest.setTimeout(60_000);
afterEach(cleanUp);

describe('the embedded PostgreSQL', () => {
  it('keeps its data over a restart', async () => {
    const home = await newHome();
    const first = await start(home);
    await remember(first.url, 'amber');
    await first.stop();

    const second = await start(home);

    expect(await recall(second.url)).toBe('amber');
  });

  it('listens on this machine only, asks for a password, and is durable when told to', async () => {
    const { url, databaseUrl } = await start(await newHome());

    expect(await settingOf(url, 'listen_addresses')).toBe('127.0.0.1');
    expect(await settingOf(url, 'fsync')).toBe('on');
    for (const way of [url, databaseUrl('postgres')]) {
      const guessed = way.replace(/:[0-9a-f]+@/, ':guess@');
      await expect(ask(guessed, 'SELECT 1')).rejects.toThrow('password authentication failed');
    }
  });

  it('is reached over a socket of the file system, or over loopback where that has too long a path', async () => {
    const far = join(await newHome(), 'far-away-'.repeat(9));
    const [near, distant] = [await start(await newHome()), await start(far)];

    for (const { databaseUrl } of [near, distant]) {
      await remember(databaseUrl('postgres'), 'amber');
      expect(await recall(databaseUrl('postgres'))).toBe('amber');
    }
    expect(new URL(near.databaseUrl('postgres')).hostname).toMatch(/^%2F/);
    expect(new URL(distant.databaseUrl('postgres')).hostname).toBe('127.0.0.1');
  });

  it('lets nobody in without a password, whatever its files said before', async () => {
    const home = await newHome();
    const before = await start(home);
    const rules = join(await dataFolderOf(before.url), 'pg_hba.conf');
    await before.stop();
    await writeFile(rules, 'local all all trust');

    const { databaseUrl } = await start(home);

    const guessed = databaseUrl('postgres').replace(/:[0-9a-f]+@/, ':guess@');
    await expect(ask(guessed, 'SELECT 1')).rejects.toThrow('password authentication failed');
  });

  it('trades durability for speed in tests', async () => {
    const { url } = await start(await newHome(), false);

    expect(await settingOf(url, 'fsync')).toBe('off');
    expect(await settingOf(url, 'synchronous_commit')).toBe('off');
  });

  it('serves two homes side by side', async () => {
    const [one, other] = await Promise.all([start(await newHome()), start(await newHome())]);
    await remember(one.url, 'amber');
    await remember(other.url, 'salt');

    expect(await recall(one.url)).toBe('amber');
    expect(await recall(other.url)).toBe('salt');
  });
});

describe('a database in it', () => {
  it('is created once, by however many callers', async () => {
    const { url, databaseUrl } = await start(await newHome(), false);

    await Promise.all([1, 2, 3].map(() => createDatabase(url, 'catalog')));
    await createDatabase(url, 'catalog');

    await remember(databaseUrl('catalog'), 'amber');
    expect(await recall(databaseUrl('catalog'))).toBe('amber');
  });

  it.each(['', 'Catalog', 'a-b', 'a"; DROP', '1a', 'a'.repeat(64)])(
    'is not named %j',
    async name => {
      await expect(createDatabase('postgres://nowhere', name)).rejects.toThrow('Not a database');
    },
  );
});

describe('one home', () => {
  it('serves one process at a time', async () => {
    const home = await newHome();
    await start(home);

    const other = startElsewhere(home);

    const refusal = `Another Hansa is running in ${home} (pid ${process.pid})`;
    expect(await firstLineOf(other)).toBe(refusal);
    await expect(startPostgres({ home, durable: true })).rejects.toThrow(AlreadyRunning);
    await expect(removePostgres(home)).rejects.toThrow(refusal);
  });

  it('is free again after a stop', async () => {
    const home = await newHome();
    await (await start(home)).stop();

    expect(await firstLineOf(startElsewhere(home))).toMatch(/^postgres:/);
  });

  it('is not held by a lock whose process id belongs to another by now', async () => {
    const home = await newHome();
    await writeFile(join(home, 'lock'), `${process.ppid} 1\n`);

    await expect(start(home)).resolves.toBeDefined();
  });
});

describe('removePostgres', () => {
  it('stops a server left by a crash and deletes its data', async () => {
    const home = await newHome();
    const child = startElsewhere(home);
    const url = await firstLineOf(child);
    await killGroup(child);

    await removePostgres(home);

    await expect(ask(url, 'SELECT 1')).rejects.toThrow('ECONNREFUSED');
    expect(await readdir(home)).toEqual([]);
  });

  it('leaves a home that was never used', async () => {
    const home = await newHome();

    await removePostgres(home);

    expect(await readdir(home)).toEqual([]);
  });
});

const asRoot = process.getuid?.() === 0 ? describe : describe.skip;

asRoot('for root, in a folder that only root can enter', () => {
  it('keeps its data where an unprivileged account can reach them', async () => {
    const home = join(await newHome(0o700), 'inner');
    await mkdir(home);
    const first = await start(home);
    await remember(first.url, 'amber');
    const data = await dataFolderOf(first.url);
    await first.stop();

    const second = await start(home);

    expect(await recall(second.url)).toBe('amber');
    expect(data.startsWith(home)).toBe(false);
    await second.stop();
    await removePostgres(home);
    expect(await exists(data)).toBe(false);
  });
});
