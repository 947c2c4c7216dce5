import { describe, expect, it } from '@jest/globals';
import { type FragmentDefinitionNode, type OperationDefinitionNode, parse } from 'graphql';
import { costOf } from './cost.ts';

const cost = (text: string, variables = {}) => {
  const [operation, ...fragments] = parse(text).definitions;
  return costOf(operation as OperationDefinitionNode, {
    variables,
    fragments: Object.fromEntries(
      (fragments as FragmentDefinitionNode[]).map(fragment => [fragment.name.value, fragment]),
    ),
  });
};

describe('The cost of an operation', () => {
  it('is its fields, times the lists they stand in', () => {
    expect(cost('{ a { b c } }')).toBe(3);
    expect(cost('{ list(first: 10) { nodes { b } } }')).toBe(1 + 10 * 2);
    expect(cost('query($n: Int) { list(first: $n) { b } }', { n: 50 })).toBe(51);
    expect(cost('{ list(first: 5) { ...f } } fragment f on T { b c }')).toBe(11);
  });

  it('has a limit', () => {
    expect(() => cost('{ a(first: 100) { b(first: 100) { c(first: 100) { d } } } }')).toThrow(
      'costs 1010101',
    );
  });
});
