import { describe, expect, it } from '@jest/globals';
import { queryOf, vectorOf } from './full-text.ts';
import { wordsOf } from './words.ts';

describe('A full text', () => {
  it('says where each word stands and what it counts there', () => {
    const vector = vectorOf([
      ['A', 'Grüner Tee'],
      ['C', 'Tee, lose'],
    ]);

    expect(vector).toBe(`'gruener':1A 'gruner':1A 'tee':2A 'tee':3C 'lose':4C`);
  });
});

describe('A query', () => {
  it('wants every word, the last perhaps unfinished', () => {
    expect(queryOf(wordsOf('Tee gru'))).toBe(`('tee') & ('gru':*)`);
  });

  it('takes any spelling of a word', () => {
    expect(queryOf(wordsOf('grün Tee'))).toBe(`('gruen' | 'grun') & ('tee':*)`);
  });

  it('can look into the name alone', () => {
    expect(queryOf(wordsOf('Tee grün'), 'A')).toBe(`('tee':A) & ('gruen':*A | 'grun':*A)`);
  });
});
