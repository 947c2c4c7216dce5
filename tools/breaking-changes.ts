import { execFileSync } from 'node:child_process';
import { existsSync } from 'node:fs';
import { CriticalityLevel, diff } from '@graphql-inspector/core';
import { buildSchema, type GraphQLSchema } from 'graphql';
import { federated } from './federated.ts';
import { read, rooms, root } from './rooms.ts';

/** A change that breaks whoever relies on the contract: in which file, where, and what. */
export type Break = { file: string; path: string; message: string };

/** Every breaking change from one set of SDL files to another. */
export const breakingChanges = async (
  before: (file: string) => string | null,
  after: (file: string) => string,
): Promise<Break[]> => {
  const files = ['schema/api.graphql', ...rooms.map(({ file }) => file)];
  const found = await Promise.all(files.map(file => breaksIn(file, before(file), after(file))));
  return found.flat();
};

const breaksIn = async (file: string, before: string | null, after: string): Promise<Break[]> => {
  if (before === null || before === after) return [];
  const changes = await diff(schemaOf(before), schemaOf(after));
  return changes
    .filter(({ criticality }) => criticality.level === CriticalityLevel.Breaking)
    .map(({ path = '', message }) => ({ file, path, message }));
};

const schemaOf = (sdl: string): GraphQLSchema =>
  buildSchema(federated(sdl), { assumeValidSDL: true });

/** Those breaks that schema/BREAKING.md does not own up to. */
export const unannounced = (breaks: readonly Break[]) => {
  const announced = existsSync(`${root}schema/BREAKING.md`) ? read('schema/BREAKING.md') : '';
  return breaks.filter(({ path }) => !announced.includes(`\`${path}\``));
};

const git = (...args: string[]) =>
  execFileSync('git', args, { cwd: root, encoding: 'utf8', stdio: 'pipe' });

/** The contract before the change at hand: of the last commit, or, with nothing uncommitted, of the one before. */
export const contractBefore = () => {
  const base = process.env.CONTRACT_BASE ?? (isDirty() ? 'HEAD' : 'HEAD~1');
  return (file: string): string | null => {
    try {
      return git('show', `${base}:${file}`);
    } catch {
      return null;
    }
  };
};

const isDirty = () => git('status', '--porcelain', '--', 'schema').trim() !== '';
