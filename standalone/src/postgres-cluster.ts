import { randomBytes } from 'node:crypto';
import { chown, mkdtemp, open, readdir, readFile, rename, rm, writeFile } from 'node:fs/promises';
import { join } from 'node:path';
import type { Place } from './postgres-place.ts';
import { run } from './postgres-process.ts';

/** The one role of the embedded server; rooms are told apart by their databases. */
export const superuser = 'hansa';

const passwordIn = ({ folder }: Place) => join(folder, 'password');

/** The kept password; undefined before the first start. */
export const readPassword = (place: Place): Promise<string | undefined> =>
  readFile(passwordIn(place), 'utf8').then(
    line => line.trim(),
    (error: NodeJS.ErrnoException) => {
      if (error.code !== 'ENOENT') throw error;
      return undefined;
    },
  );

type Making = { place: Place; programs: string; durable: boolean; timeoutMs: number };

/** Creates the database files unless they are there; answers whether it did. */
export const ensureCluster = async (making: Making): Promise<boolean> => {
  const { place } = making;
  const names = await readdir(place.folder);
  await removeUnfinished(place.folder, names);
  const isNew = !names.includes('data');
  if (isNew) {
    await keepPassword(place);
    await initialise(making);
  } else await refuseIncomplete(place);
  await askForPasswords(place);
  return isNew;
};

const removeUnfinished = async (folder: string, names: string[]) => {
  for (const name of names.filter(one => one.startsWith('data.new-'))) {
    await rm(join(folder, name), { recursive: true, maxRetries: 5 });
  }
};

const refuseIncomplete = async (place: Place) => {
  const found = await readdir(join(place.folder, 'data', 'global')).catch(() => [] as string[]);
  if (found.includes('pg_control') && (await readPassword(place))) return;
  throw new Error(`${place.folder} does not hold a whole database: move it away or reset`);
};

const keepPassword = async (place: Place) => {
  const unfinished = `${passwordIn(place)}.new`;
  await rm(unfinished, { force: true });
  await writeFile(unfinished, `${randomBytes(24).toString('hex')}\n`, { mode: 0o600, flush: true });
  await giveTo(place, unfinished);
  await rename(unfinished, passwordIn(place));
};

const giveTo = async ({ account }: Place, path: string) => {
  if (account) await chown(path, account.uid, account.gid);
};

// Made under another name and renamed when whole: a crash in the middle leaves nothing half done.
const initialise = async ({ place, programs, durable, timeoutMs }: Making) => {
  const unfinished = await mkdtemp(join(place.folder, 'data.new-'));
  await giveTo(place, unfinished);
  const args = [
    ...['--pgdata', unfinished, '--username', superuser, '--pwfile', passwordIn(place)],
    ...['--auth=scram-sha-256', '--encoding=UTF8', '--locale=C'],
    ...['--locale-provider=builtin', '--builtin-locale=C.UTF-8'],
    ...(durable ? [] : ['--no-sync']),
  ];
  await run(join(programs, 'initdb'), args, { account: place.account, timeoutMs });
  await rename(unfinished, join(place.folder, 'data'));
  await flush(place.folder);
};

const admitted = 'local all all scram-sha-256\nhost all all 127.0.0.1/32 scram-sha-256\n';

/** Whoever comes, over the socket or over loopback, has to know the password. */
const askForPasswords = async (place: Place) => {
  const rules = join(place.folder, 'data', 'pg_hba.conf');
  await writeFile(rules, admitted, { mode: 0o600, flush: true });
  await giveTo(place, rules);
};

const flush = async (folder: string) => {
  const handle = await open(folder);
  await handle.sync().finally(() => handle.close());
};
