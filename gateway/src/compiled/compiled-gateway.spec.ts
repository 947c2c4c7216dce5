import { LocalGraphQLDataSource } from '@apollo/gateway';
import { ApolloServer } from '@apollo/server';
import { buildSubgraphSchema } from '@apollo/subgraph';
import { afterAll, beforeAll, describe, expect, it } from '@jest/globals';
import { GraphQLError, parse } from 'graphql';
import { compiledGateway, type Way } from './compiled-gateway.ts';

const link = `extend schema @link(url: "https://specs.apollo.dev/federation/v2.12", import: ["@key", "@shareable", "@requires", "@external"])`;

const books = {
  name: 'books',
  typeDefs: parse(`${link}
    type Query { book(id: ID!): Book shelf: [Book] strict: Strict things: [Thing!] missing: Book kinds: [Kind] broken: Int }
    type Mutation { rename(id: ID!, name: String!): Outcome! }
    type Book @key(fields: "id") { id: ID! name: String author: Author weight: Int kind: Kind }
    type Author @key(fields: "id") { id: ID! name: String! }
    type Strict { name: String! }
    type Pen { ink: String! }
    union Thing = Book | Pen
    interface Refusal { message: String! }
    type Taken implements Refusal { message: String! by: ID! }
    type Unknown implements Refusal { message: String! }
    union RenameError = Taken | Unknown
    type Outcome { book: Book errors: [RenameError!]! }
    enum Kind { NOVEL ESSAY }`),
};
const stock = {
  name: 'stock',
  typeDefs: parse(`${link}
    type Query { total: Int }
    type Book @key(fields: "id") { id: ID! left: Int must: Int! weight: Int @external parcel: String @requires(fields: "weight") }
    type Author @key(fields: "id") { id: ID! royalties(rate: Int!): Int }`),
};
const book = (id: string) => ({
  __typename: 'Book',
  id,
  name: `Book ${id}`,
  weight: 5,
  author: { id: `a${id}`, name: 'Ada' },
  kind: 'NOVEL',
});
const resolvers = {
  books: {
    Query: {
      book: (_: unknown, { id }: { id: string }) => (id === '0' ? null : book(id)),
      shelf: () => [book('1'), null, book('2'), book('3')],
      strict: () => ({ name: null }),
      things: () => [book('4'), { __typename: 'Pen', ink: 'blue' }],
      missing: () => null,
      kinds: () => ['NOVEL', 'ESSAY', null],
      broken: () => {
        throw new GraphQLError('no', { extensions: { code: 'FORBIDDEN' } });
      },
    },
    Mutation: {
      rename: (_: unknown, { id, name }: { id: string; name: string }) =>
        name === 'taken'
          ? { book: null, errors: [{ __typename: 'Taken', message: 'Taken.', by: '9' }] }
          : { book: { ...book(id), name }, errors: [] },
    },
    Book: { __resolveReference: ({ id }: { id: string }) => book(id) },
    Author: { __resolveReference: ({ id }: { id: string }) => ({ id, name: 'Ada' }) },
  },
  stock: {
    Query: { total: () => 7 },
    Book: {
      __resolveReference: ({ id, weight }: { id: string; weight?: number }) =>
        id === '2' ? null : { id, weight },
      left: ({ id }: { id: string }) => {
        if (id === '3') throw new GraphQLError('lost', { extensions: { code: 'BAD_USER_INPUT' } });
        return 3;
      },
      must: ({ id }: { id: string }) => (id === '1' ? 1 : null),
      parcel: ({ weight }: { weight?: number }) => `${weight} g`,
    },
    Author: { royalties: ({ id }: { id: string }, { rate }: { rate: number }) => id.length * rate },
  },
};

let isAway = false;
const ways: Way[] = [];
const gateway = compiledGateway(
  {
    localServiceList: [books, stock],
    buildService: ({ name }) => {
      const known = name as 'books' | 'stock';
      const schema = buildSubgraphSchema([
        { typeDefs: { books, stock }[known].typeDefs, resolvers: resolvers[known] as never },
      ]);
      const source = new LocalGraphQLDataSource(schema);
      return {
        process: async options => {
          if (isAway && name === 'stock') throw new GraphQLError('Stock does not answer.');
          return JSON.parse(JSON.stringify(await source.process(options)));
        },
      };
    },
    logger: { debug() {}, info() {}, warn() {}, error() {} },
  },
  way => ways.push(way),
);
const server = new ApolloServer({ gateway, includeStacktraceInErrorResponses: false });
beforeAll(async () => {
  await server.start();
});
afterAll(() => server.stop());

const ask = async (query: string, variables = {}) => {
  const { body } = await server.executeOperation({ query, variables });
  return body.kind === 'single' ? JSON.parse(JSON.stringify(body.singleResult)) : null;
};
/** Asks twice: the first time Apollo's interpreter answers, then the compiled plan, where there is one. */
const bothWays = async (query: string, variables = {}) => {
  ways.length = 0;
  const answers = [await ask(query, variables), await ask(query, variables)];
  return { interpreted: answers[0], compiled: answers[1], ways: [...ways] };
};
const withoutNoise = (answer: { errors?: { extensions?: { serviceName?: string } }[] }) => {
  for (const { extensions } of answer.errors ?? []) delete extensions?.serviceName;
  return answer;
};

describe('A compiled plan', () => {
  it.each([
    ['one object', '{ book(id: 1) { name } }', {}],
    ['an object of two services', '{ book(id: 1) { name left } }', {}],
    ['a list with gaps and an entity nobody knows', '{ shelf { name left } }', {}],
    ['an error in the middle of a list', '{ shelf { id left author { royalties(rate: 2) } } }', {}],
    ['aliases', '{ a: book(id: 1) { n: name left } b: book(id: 3) { name m: name } }', {}],
    [
      'the same field asked for twice',
      '{ book(id: 1) { author { id } ...F } } fragment F on Book { author { name } left }',
      {},
    ],
    ['a union', '{ things { __typename ... on Book { name left } ... on Pen { ink } } }', {}],
    ['what a field requires', '{ shelf { parcel } }', {}],
    [
      'variables',
      'query($id: ID!, $rate: Int!) { book(id: $id) { author { royalties(rate: $rate) } } }',
      { id: '1', rate: 3 },
    ],
    ['a default of a variable', 'query($id: ID! = "1") { book(id: $id) { name } }', {}],
    [
      'a variable that is no such thing',
      'query($rate: Int!) { book(id: 1) { author { royalties(rate: $rate) } } }',
      { rate: 'many' },
    ],
    ['a null where none may be', '{ strict { name } total }', {}],
    ['a null deep down where none may be', '{ shelf { id must } }', {}],
    ['a null', '{ missing { name left } book(id: 0) { left } }', {}],
    ['values of an enum', '{ kinds shelf { kind } }', {}],
    ['an error at the root', '{ broken total }', {}],
    [
      'a change',
      'mutation { rename(id: 1, name: "New") { book { name left } errors { __typename } } }',
      {},
    ],
    [
      'a refusal',
      'mutation { rename(id: 1, name: "taken") { book { name } errors { __typename ... on Refusal { message } ... on Taken { by } } } }',
      {},
    ],
    [
      'several changes',
      'mutation { a: rename(id: 1, name: "A") { book { name } } b: rename(id: 2, name: "B") { book { name left } } }',
      {},
    ],
    ['__typename', '{ __typename shelf { t: __typename author { __typename } } }', {}],
  ])('answers as the interpreter does: %s', async (_, query, variables) => {
    const { interpreted, compiled, ways } = await bothWays(query, variables);

    expect(withoutNoise(compiled)).toEqual(withoutNoise(interpreted));
    const isRefused = interpreted.data === undefined;
    expect(ways).toEqual(isRefused ? ['interpreted', 'interpreted'] : ['interpreted', 'compiled']);
  });

  it.each([
    ['introspection', '{ __type(name: "Book") { name } }'],
    ['@skip', 'query($no: Boolean = true) { book(id: 1) { name @skip(if: $no) left } }'],
  ])('leaves %s to the interpreter', async (_, query) => {
    const { interpreted, compiled, ways } = await bothWays(query);

    expect(ways).toEqual(['interpreted', 'interpreted']);
    expect(compiled).toEqual(interpreted);
  });

  it('loses only the fields of a service that is away', async () => {
    const query = '{ shelf { name left } total }';
    await bothWays(query);

    isAway = true;
    const answer = await ask(query);
    isAway = false;

    expect(answer.data.shelf[0]).toEqual({ name: 'Book 1', left: null });
    expect(answer.data.total).toBeNull();
    expect(answer.errors).toHaveLength(2);
  });
});
