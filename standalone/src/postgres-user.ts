import { readFile, stat } from 'node:fs/promises';
import { type Account, run } from './postgres-process.ts';

const isRoot = () => process.geteuid?.() === 0;

/** Whom PostgreSQL runs as: nobody else than us, or for root, which it refuses, somebody harmless. */
export const accountFor = async (data: string): Promise<Account | undefined> =>
  isRoot() ? ((await ownerOf(data)) ?? (await listedAccount()) ?? newAccount()) : undefined;

// Data outlive the choice: an account that appears on the machine later must not change it.
const ownerOf = async (data: string): Promise<Account | undefined> => {
  const owner = await stat(data).catch(() => undefined);
  return owner && owner.uid > 0 ? { uid: owner.uid, gid: owner.gid } : undefined;
};

// initdb insists on an account that has a name, so a free number does not do.
const listedAccount = async (...more: string[]): Promise<Account | undefined> => {
  const lines = (await readFile('/etc/passwd', 'utf8').catch(() => '')).split('\n');
  for (const name of ['postgres', '_postgres', 'nobody', ...more]) {
    const fields = lines.find(line => line.startsWith(`${name}:`))?.split(':') ?? [];
    const [uid, gid] = [Number(fields[2]), Number(fields[3])];
    if (uid > 0 && gid > 0) return { uid, gid };
  }
  return undefined;
};

const newAccount = async (): Promise<Account> => {
  await run('useradd', ['--system', '--no-create-home', 'hansa']).catch(() => undefined);
  const account = await listedAccount('hansa');
  if (account) return account;
  throw new Error('PostgreSQL refuses to run as root: add a user named postgres, or use your own.');
};
