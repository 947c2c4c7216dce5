import { describe, expect, it } from '@jest/globals';
import { IllegalTransition } from './domain-error.ts';
import { lifecycle } from './lifecycle.ts';

const door = lifecycle('Door', { OPEN: ['SHUT'], SHUT: ['OPEN', 'LOCKED'], LOCKED: [] });

describe('A lifecycle', () => {
  it('allows the moves in its table', () => {
    expect(door.move('d1', 'SHUT', 'LOCKED')).toBe('LOCKED');
  });

  it.each([
    ['OPEN', 'LOCKED'],
    ['LOCKED', 'OPEN'],
    ['OPEN', 'OPEN'],
  ] as const)('refuses to go from %s to %s, and says so', (from, to) => {
    const move = () => door.move('d1', from, to);

    expect(move).toThrow(IllegalTransition);
    expect(move).toThrow(`A door that is ${from} cannot become ${to}.`);
  });

  it('knows its states', () => {
    expect(door.statuses).toEqual(['OPEN', 'SHUT', 'LOCKED']);
  });
});
