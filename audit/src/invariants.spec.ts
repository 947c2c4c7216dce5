import { readFileSync } from 'node:fs';
import { describe, expect, it } from '@jest/globals';
import { invariants } from './invariants.ts';

const readme = readFileSync(new URL('../README.md', import.meta.url), 'utf8');
const names = Object.values(invariants).flatMap(all => all.map(({ name }) => name));

describe('The invariants', () => {
  it.each(names)('are named where people read them: %s', name => {
    expect(readme).toContain(name);
  });

  it('have names of their own', () => {
    expect(new Set(names).size).toBe(names.length);
  });
});
