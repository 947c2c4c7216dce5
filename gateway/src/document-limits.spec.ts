import { describe, expect, it } from '@jest/globals';
import { boundedParser } from './document-limits.ts';

const parse = boundedParser();
const nested = (levels: number) => `${'{ a '.repeat(levels)}${'}'.repeat(levels)}`;
const bomb = (fragments: number) =>
  [
    'query { ...f0 }',
    ...Array.from(
      { length: fragments },
      (_, i) => `fragment f${i} on Query { ...f${i + 1} ...f${i + 1} }`,
    ),
    `fragment f${fragments} on Query { a }`,
  ].join('\n');

describe('A document', () => {
  it('of ordinary size passes', () => {
    expect(() => parse(nested(12))).not.toThrow();
    expect(() => parse('{ x: a y: b @include(if: true) }')).not.toThrow();
  });

  it.each([
    ['13 levels', nested(13), 'more than 12 levels'],
    [
      '31 aliases',
      `{ ${Array.from({ length: 31 }, (_, i) => `a${i}: a`).join(' ')} }`,
      'more than 30 aliases',
    ],
    ['9 directives', `{ a ${'@x '.repeat(9)} }`, 'more than 8 directives'],
    ['2,001 tokens', `{ ${'a '.repeat(2_001)} }`, 'more that 2000 tokens'],
    ['a fragment bomb', bomb(30), 'more than 2000 selections'],
    ['fragments in a circle', '{ ...f } fragment f on Query { ...f }', 'spread each other'],
    ['no GraphQL', '{ a', 'Syntax Error'],
  ])('with %s is refused', (_, text, reason) => {
    expect(() => parse(text)).toThrow(reason);
  });
});
