import { existsSync } from 'node:fs';
import { describe, expect, it } from '@jest/globals';
import { buildSchema, type DocumentNode, parse, validate, visit } from 'graphql';
import { publicRootFields } from './public-root-fields.ts';
import { parseRequestFile, type RequestFile, requestFiles } from './request-file.ts';
import { read, rooms, root } from './rooms.ts';

const files = requestFiles();
const graph = buildSchema(read('schema/api.graphql'));

const documentsOf = ({ requests }: RequestFile): DocumentNode[] =>
  requests.map(({ body }) => parse((JSON.parse(body) as { query: string }).query));

const rootFieldsOf = (document: DocumentNode, kind?: 'query' | 'mutation') => {
  const names: string[] = [];
  visit(document, {
    OperationDefinition: ({ operation, selectionSet }) => {
      if (!kind || operation === kind)
        for (const field of selectionSet.selections)
          if (field.kind === 'Field') names.push(field.name.value);
      return false;
    },
  });
  return names;
};

describe('The requests', () => {
  it('of every room are there, those that only read in a file of their own', () => {
    for (const { name } of rooms)
      for (const file of [`${name}.http`, `${name}.readonly.http`])
        expect([file, existsSync(`${root}requests/${file}`)]).toEqual([file, true]);
  });

  it('show everything the graph offers', () => {
    const shown = files.flatMap(documentsOf).flatMap(document => rootFieldsOf(document));

    expect(publicRootFields().filter(field => !shown.includes(field))).toEqual([]);
  });

  it.each(files)('of $path are questions the graph understands', file => {
    expect(documentsOf(file).flatMap(document => validate(graph, document))).toEqual([]);
  });

  it.each(files.filter(({ path }) => path.includes('readonly')))(
    'of $path change nothing',
    file => {
      const changes = documentsOf(file).flatMap(document => rootFieldsOf(document, 'mutation'));

      expect(changes.filter(field => !['signIn', 'startGuestSession'].includes(field))).toEqual([]);
    },
  );

  it('are read as they are written', () => {
    const [head, request] = [
      '@host = http://localhost:4000\n',
      '### A title\n# @name cart\n# @expect CartNotFound\nPOST {{host}}/graphql\nContent-Type: application/json\n\n{ "query": "{ a }" }\n',
    ];

    expect(parseRequestFile('x.http', `${head}\n${request}`)).toEqual({
      path: 'x.http',
      variables: { host: 'http://localhost:4000' },
      requests: [
        {
          title: 'A title',
          name: 'cart',
          expected: ['CartNotFound'],
          method: 'POST',
          url: '{{host}}/graphql',
          headers: { 'Content-Type': 'application/json' },
          body: '{ "query": "{ a }" }',
        },
      ],
    });
  });
});
