import { spawn } from 'node:child_process';
import { readdir, readFile, stat, writeFile } from 'node:fs/promises';
import { join } from 'node:path';
import { afterEach, describe, expect, it, jest } from '@jest/globals';
import { ask } from '../src/postgres-database.ts';
import {
  children,
  cleanUp,
  firstLineOf,
  killGroup,
  killServer,
  newHome,
  pidFileOf,
  pidIn,
  recall,
  remember,
  settingOf,
  start,
  startElsewhere,
  untilUnfinished,
} from './postgres-homes.ts';

jest.setTimeout(60_000);
afterEach(cleanUp);

describe('after a crash', () => {
  it('of our process, the server that lives on is taken over', async () => {
    const home = await newHome();
    const child = startElsewhere(home);
    const url = await firstLineOf(child);
    await remember(url, 'amber');
    const pid = await pidIn(await pidFileOf(url));
    await killGroup(child);

    const server = await start(home);

    expect(server.url).toBe(url);
    expect(await pidIn(await pidFileOf(server.url))).toBe(pid);
    expect(await recall(server.url)).toBe('amber');
    await server.stop();
    await expect(ask(url, 'SELECT 1')).rejects.toThrow('ECONNREFUSED');
  });

  it('of our process, a server with other promises is restarted', async () => {
    const home = await newHome();
    const child = startElsewhere(home);
    await remember(await firstLineOf(child), 'amber');
    await killGroup(child);

    const { url } = await start(home, false);

    expect(await settingOf(url, 'fsync')).toBe('off');
    expect(await recall(url)).toBe('amber');
  });

  it('of the server, it recovers what was written', async () => {
    const home = await newHome();
    const first = await start(home);
    await remember(first.url, 'amber');
    await killServer(first.url);
    await first.stop();

    const second = await start(home);

    expect(await recall(second.url)).toBe('amber');
  });

  it('of the server, a process that got its id by chance is left alone', async () => {
    const home = await newHome();
    const first = await start(home);
    await remember(first.url, 'amber');
    const pidFile = await killServer(first.url);
    await first.stop();
    const bystander = spawn('sleep', ['60'], { uid: (await stat(pidFile)).uid });
    children.push(bystander);
    const [, ...rest] = (await readFile(pidFile, 'utf8')).split('\n');
    await writeFile(pidFile, [bystander.pid, ...rest].join('\n'));

    const second = await start(home);

    expect(await recall(second.url)).toBe('amber');
    expect(bystander.exitCode ?? bystander.signalCode).toBeNull();
  });

  it('in the middle of the first start, the files are made anew', async () => {
    const home = await newHome();
    const child = startElsewhere(home);
    await untilUnfinished(join(home, 'postgres'));
    await killGroup(child);

    const { url } = await start(home);

    expect(await settingOf(url, 'server_encoding')).toBe('UTF8');
    const names = await readdir(join(home, 'postgres'));
    expect(names.sort()).toEqual(['data', 'log', 'password']);
  });
});
