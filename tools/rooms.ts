import { readFileSync } from 'node:fs';
import { parse as parseYaml } from 'yaml';

export const root = new URL('../', import.meta.url).pathname;
export const read = (path: string) => readFileSync(root + path, 'utf8');

type RoverConfig = {
  subgraphs: Record<string, { routing_url: string; schema: { file: string } }>;
};

/** The rooms as rover.yaml lists them: name, address and SDL file. */
export const rooms = Object.entries((parseYaml(read('rover.yaml')) as RoverConfig).subgraphs).map(
  ([name, { routing_url, schema }]) => ({
    name,
    url: routing_url,
    file: schema.file.replace('./', ''),
  }),
);
