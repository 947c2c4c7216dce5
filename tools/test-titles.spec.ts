import { describe, expect, it } from '@jest/globals';
import ts from 'typescript';
import { callsIn } from './source.ts';
import { titlesOf } from './test-titles.ts';

const titleOf = (code: string) => {
  const source = ts.createSourceFile('a.spec.ts', code, ts.ScriptTarget.Latest, true);
  const [call] = callsIn(source);
  const each = ts.isCallExpression(call!.expression) ? call!.expression : null;
  return titlesOf(call!.arguments[0]!, each?.arguments[0] ?? null)[0];
};

describe('The title of a test', () => {
  it('is as it stands', () => {
    expect(titleOf(`it('costs 5 %', () => {})`)).toBe('costs 5 %');
  });

  it('that stands for several names their cases', () => {
    expect(titleOf(`it.each(['PAID', 'SHIPPED'] as const)('that is %s stays', () => {})`)).toBe(
      'that is “PAID”, “SHIPPED” stays',
    );
    expect(titleOf(`it.each([['a', 1_000], ['b', 2]])('%s has %d', () => {})`)).toBe(
      '“a”, “b” has “1000”, “2”',
    );
    expect(titleOf(`it.each([{ name: 'a' }])('sees $name', () => {})`)).toBe('sees “a”');
  });

  it('names six cases at most, and says where there are others', () => {
    expect(titleOf(`it.each([1, 2, 3, 4, 5, 6, 7])('takes %d', () => {})`)).toBe(
      'takes “1”, “2”, “3”, “4”, “5”, “6”, …',
    );
    expect(titleOf(`it.each(names)('are named: %s', () => {})`)).toBe('are named: …');
    expect(titleOf(`it.each(['a', f()])('is %s', () => {})`)).toBe('is “a”, …');
    expect(titleOf(`it(\`is \${one} of two\`, () => {})`)).toBe('is … of two');
  });
});
