import { describe, expect, it } from '@jest/globals';
import { parse, visit } from 'graphql';
import { breakingChanges } from './breaking-changes.ts';
import { brokenRules } from './contract-rules.ts';
import { read, rooms } from './rooms.ts';
import { composeSupergraph } from './supergraph.ts';

/** The contract with one thing changed in one file. */
const changed = (file: string, from: string, to: string) => (asked: string) => {
  const sdl = read(asked);
  if (asked !== file) return sdl;
  if (!sdl.includes(from)) throw new Error(`${file} has no ${from}`);
  return sdl.replace(from, to);
};

describe('The contract', () => {
  it('composes, and says what the rooms say', () => {
    expect(composeSupergraph(read).api).toContain('createOrder(input: CreateOrderInput!)');
  });

  it('does not compose when two rooms say different things of a shared type', () => {
    const compose = () =>
      composeSupergraph(changed('schema/cart.graphql', 'type Money @shareable', 'type Money'));

    expect(compose).toThrow('Money.amountMinor');
  });

  it('keeps its own rules', () => {
    expect(brokenRules()).toEqual([]);
  });

  it.each([
    [
      'a mutation that says nothing of who may',
      'schema/cart.graphql',
      'createCart: CreateCartPayload! @access',
      'createCart: CreateCartPayload!',
      'cart: Mutation.createCart has no @access rule.',
    ],
    [
      'a field across rooms that cannot be null',
      'schema/inventory.graphql',
      'availability: Availability',
      'availability: Availability!',
      'inventory: ProductVariant.availability crosses rooms and must be nullable.',
    ],
    [
      'a reference across rooms that cannot be null',
      'schema/payment.graphql',
      '  order: Order\n',
      '  order: Order!\n',
      'payment: Payment.order crosses rooms and must be nullable.',
    ],
    [
      'a root field that would take the others with it',
      'schema/catalog.graphql',
      '): ProductConnection @access',
      '): ProductConnection! @access',
      'catalog: Query.products must be nullable.',
    ],
    [
      'a root field without a sentence',
      'schema/cart.graphql',
      '  "Opens an empty cart."\n',
      '',
      'cart: Mutation.createCart has no description.',
    ],
  ])('catches %s', (_, file, from, to, sentence) => {
    expect(brokenRules(changed(file, from, to))).toEqual([sentence]);
  });

  it('notices a removed field, wherever it is removed', async () => {
    const breaks = await breakingChanges(
      read,
      changed(
        'schema/ordering.graphql',
        '  "For people, such as H-100001."\n  number: String!\n',
        '',
      ),
    );

    expect(breaks).toMatchObject([{ file: 'schema/ordering.graphql', path: 'Order.number' }]);
  });

  it('takes an added field for no break', async () => {
    const breaks = await breakingChanges(
      read,
      changed(
        'schema/ordering.graphql',
        '  number: String!\n',
        '  number: String!\n  note: String\n',
      ),
    );

    expect(breaks).toEqual([]);
  });

  it('resolves by reference every entity that another room may point at', () => {
    const keyed = rooms.flatMap(({ name, file }) =>
      entitiesOf(read(file)).map(type => ({ name, type })),
    );
    const byType = Map.groupBy(keyed, ({ type }) => type.name);

    const unowned = [...byType].filter(([, types]) =>
      types.every(({ type }) => !type.isResolvable),
    );

    expect(unowned).toEqual([]);
  });
});

const entitiesOf = (sdl: string) => {
  const entities: { name: string; isResolvable: boolean }[] = [];
  visit(parse(sdl), {
    ObjectTypeDefinition: ({ name, directives = [] }) => {
      const keys = directives.filter(directive => directive.name.value === 'key');
      const isResolvable = keys.some(
        ({ arguments: args = [] }) =>
          !args.some(
            arg =>
              arg.name.value === 'resolvable' && 'value' in arg.value && arg.value.value === false,
          ),
      );
      if (keys.length > 0) entities.push({ name: name.value, isResolvable });
    },
  });
  return entities;
};
