import { describe, expect, it } from 'vitest';
import { InWordsPipe, inWords } from './in-words';

describe('A code in words', () => {
  it('reads like a sentence, and a sentence stays what it is', () => {
    expect(inWords('ADDRESS_UNKNOWN')).toBe('Address unknown');
    expect(inWords('Nobody was at home.')).toBe('Nobody was at home.');
  });

  it('stands beside others, where there are some', () => {
    expect(new InWordsPipe().transform('SIMULATOR', 'STANDARD')).toBe('Simulator, Standard');
    expect(new InWordsPipe().transform('SIMULATOR', null)).toBe('Simulator');
    expect(new InWordsPipe().transform(null)).toBe('');
  });
});
