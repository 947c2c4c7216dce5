import { createHash } from 'node:crypto';
import {
  chmod,
  chown,
  lstat,
  mkdir,
  mkdtemp,
  readFile,
  rm,
  stat,
  writeFile,
} from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { dirname, join } from 'node:path';
import { type Account, run } from './postgres-process.ts';
import { accountFor } from './postgres-user.ts';

/** The folder that holds data, password and perhaps binaries, and whose they are. */
export type Place = { folder: string; account: Account | undefined };

/** PostgreSQL's own folder in a home; the data lie there unless its account cannot get there. */
export const folderIn = (home: string) => join(home, 'postgres');
const noteIn = (home: string) => join(folderIn(home), 'moved-to');

/** Where the data of a home are, or would be. */
export const knownFolder = async (home: string): Promise<string> =>
  (await readFile(noteIn(home), 'utf8').catch(() => '')).trim() || folderIn(home);

/** Finds the place of a home's data, or chooses one that PostgreSQL's account can reach. */
export const findPlace = async (home: string, log: (line: string) => void): Promise<Place> => {
  await mkdir(folderIn(home), { recursive: true });
  const folder = await knownFolder(home);
  const data = join(folder, 'data');
  const account = await accountFor(data);
  if (account === undefined) return { folder, account };
  if (!(await exists(data))) return choosePlace(home, account, log);
  if (await mayUse(data, account)) return { folder, account };
  throw new Error(
    `User ${account.uid}, who owns ${data}, cannot enter it: open its parent folders`,
  );
};

const exists = (path: string) =>
  stat(path).then(
    () => true,
    () => false,
  );

const choosePlace = async (home: string, account: Account, log: (line: string) => void) => {
  const hash = createHash('sha256').update(home).digest('hex').slice(0, 16);
  const elsewhere = [join('/var/lib/hansa', hash), join(tmpdir(), `hansa-${hash}`)];
  for (const folder of [folderIn(home), ...elsewhere]) {
    if (!(await suits(folder, account).catch(() => false))) continue;
    if (folder !== folderIn(home)) {
      await writeFile(noteIn(home), `${folder}\n`);
      log(`User ${account.uid} cannot reach ${home}: PostgreSQL's data are in ${folder}`);
    } else await rm(noteIn(home), { force: true });
    return { folder, account };
  }
  throw new Error(
    `PostgreSQL refuses to run as root, and user ${account.uid} can reach no folder: run as a user`,
  );
};

const suits = async (folder: string, account: Account) => {
  await makeReadable(folder);
  // In a folder for everybody's temporary files somebody may have put a trap of that name.
  if ((await lstat(folder)).uid !== 0) return false;
  const probe = await mkdtemp(join(folder, 'probe-'));
  try {
    await chown(probe, account.uid, account.gid);
    return await mayUse(probe, account);
  } finally {
    await rm(probe, { recursive: true });
  }
};

const makeReadable = async (folder: string) => {
  const first = await mkdir(folder, { recursive: true });
  // Against a strict umask, for the folders that are our own.
  for (let made = folder; first && made.length >= first.length; made = dirname(made)) {
    await chmod(made, 0o755);
  }
};

// Asking the system is right where reading permissions is not: ACLs, mounts, security modules.
const mayUse = (folder: string, account: Account) =>
  run('/bin/sh', ['-c', 'cd "$1" && test -w .', 'sh', folder], { account }).then(
    () => true,
    () => false,
  );
