import { describe, expect, it } from '@jest/globals';
import { distinct, named } from './named.ts';

const bok = { id: '1', name: 'Bök' };
const other = { id: '2', name: 'Bök' };
const loud = { id: '3', name: 'BÖK' };

describe('A name', () => {
  it('means the thing with the same letters, whatever its case', () => {
    expect(named([loud, bok], 'Bök')).toBe(bok);
    expect(named([loud], 'bök')).toBe(loud);
    expect(named([bok], 'Bok')).toBeUndefined();
  });

  it('means the one preferred where two bear it', () => {
    expect(named([bok, other], 'Bök')).toBe(bok);
    expect(named([bok, other], 'Bök', ['2'])).toBe(other);
  });

  it('counts once in any case', () => {
    expect(distinct(['Tee', 'TEE', 'Tea'])).toHaveLength(2);
  });
});
