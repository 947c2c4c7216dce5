import { describe, expect, it } from '@jest/globals';
import { buildSchema, parse, validate, visit } from 'graphql';
import { publicRootFields } from './public-root-fields.ts';
import { read } from './rooms.ts';

const graph = buildSchema(read('schema/api.graphql'));

const quoted = (cell: string) => /`([^`]+)`/.exec(cell)?.[1] ?? null;

type Row = { endpoint: string; operation: string | null; example: string };

const rows: Row[] = read('docs/rest-to-graphql.md')
  .split('\n')
  .filter(line => line.startsWith('| `'))
  .map(line => {
    const [endpoint = '', operation = '', example = ''] = line.slice(2, -2).split(' | ');
    return { endpoint, operation: quoted(operation), example: quoted(example) ?? '' };
  });

const matched = rows.filter(({ operation }) => operation !== null);

const rootFieldOf = (document: string) => {
  let name = '';
  visit(parse(document), {
    Field: field => {
      name ||= field.name.value;
    },
  });
  return name;
};

describe('From REST to the graph', () => {
  it('names everything the graph offers', () => {
    const named = matched.map(({ operation }) => operation);

    expect(publicRootFields().filter(field => !named.includes(field))).toEqual([]);
  });

  it.each(matched)('$endpoint is $operation, as its example shows', ({ operation, example }) => {
    expect(publicRootFields()).toContain(operation);
    expect(rootFieldOf(example)).toBe(operation);
    expect(validate(graph, parse(example)).map(({ message }) => message)).toEqual([]);
  });

  it('names each endpoint once', () => {
    const endpoints = rows.map(({ endpoint }) => endpoint);

    expect(endpoints.filter((endpoint, i) => endpoints.indexOf(endpoint) !== i)).toEqual([]);
  });
});
