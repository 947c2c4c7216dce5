import { execFileSync } from 'node:child_process';
import { existsSync, globSync } from 'node:fs';
import { hearersOf } from '@hansa/schema/events/hearers';
import { read, rooms, root } from './rooms.ts';

/** What the code says of a process that Compose is to run. */
export type ProcessFacts = {
  name: string;
  folder: string;
  command: string;
  port: number;
  /** Null for the gateway, which keeps nothing. */
  databasePort: number | null;
  settings: string[];
  /** Those it asks and those that hear of it, with their ports. */
  peers: { name: string; port: number }[];
};

/** The room that listens on 5001 keeps its data at 5433, and so on. */
const fromRoomToDatabase = 432;

const portOf = (url: string) => Number(new URL(url).port);
const ports = new Map(rooms.map(({ name, url }) => [name, portOf(url)]));
const withPort = (name: string) => ({ name, port: ports.get(name) ?? 0 });

const scriptsOf = (folder: string) =>
  JSON.parse(read(`${folder}package.json`)).scripts as Record<string, string>;

/** Every process of the shop, as rover.yaml, the package files, the contract and the settings have it. */
export const processFacts = (): ProcessFacts[] => [
  ...rooms.map(({ name, url }) => roomFacts(name, portOf(url))),
  {
    name: 'gateway',
    folder: '',
    command: scriptsOf('').gateway ?? '',
    port: 4000,
    databasePort: null,
    settings: settingsIn('gateway/src/config.ts', 'chassis/src/{config,service-keys}.ts'),
    peers: rooms.map(({ name }) => withPort(name)),
  },
];

const roomFacts = (name: string, port: number): ProcessFacts => ({
  name,
  folder: `subgraphs/${name}`,
  command: scriptsOf(`subgraphs/${name}/`).start ?? '',
  port,
  databasePort: port + fromRoomToDatabase,
  settings: settingsIn(
    `subgraphs/${name}/src/**/config.ts`,
    'chassis/src/{config,service-keys,run-subgraph}.ts',
  ),
  peers: peersOf(name).map(withPort),
});

const peersOf = (room: string) => {
  const asked = globSync(`subgraphs/${room}/src/clients/*.graphql`, { cwd: root }).map(
    file => file.split('/').at(-1)!.split('.')[0]!,
  );
  const told: readonly string[] = hearersOf[room as keyof typeof hearersOf] ?? [];
  return [...new Set([...asked, ...told])].sort();
};

/** The names that parseConfig is given in some files. */
const settingsIn = (...patterns: string[]) =>
  patterns
    .flatMap(pattern => globSync(pattern, { cwd: root }))
    .flatMap(file =>
      [...read(file).matchAll(/^ +(?:\{ )?([A-Z][A-Z_]+): /gm)].map(([, name]) => name!),
    );

/** The variables that `npm run keys` writes. */
export const writtenSecrets = () =>
  existsSync(`${root}tools/keys.ts`)
    ? execFileSync(process.execPath, ['tools/keys.ts'], { cwd: root, encoding: 'utf8' })
        .split('\n')
        .map(line => line.split('=')[0]!)
        .filter(Boolean)
    : [];
