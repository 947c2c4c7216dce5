import { describe, expect, it } from '@jest/globals';
import { plainText, wordsOf } from './words.ts';

describe('The words of a text', () => {
  it.each([
    ['Friesentee Nr. 5', [['friesentee'], ['nr'], ['5']]],
    ['Grüner Tee', [['gruener', 'gruner'], ['tee']]],
    ['Smørrebrød', [['smoerrebroed', 'smorrebrod']]],
    ['Straße', [['strasse']]],
    ['Café crème', [['cafe'], ['creme']]],
    ['TEA-GR-250', [['tea'], ['gr'], ['250']]],
    ['茶 🫖!', [['茶'], ['🫖']]],
    [`'); drop table--`, [['drop'], ['table']]],
    [':* &|!() <-> \\', []],
    ['', []],
  ])('are known in all their spellings: %s', (text, words) => {
    expect(wordsOf(text)).toEqual(words);
  });

  it('are the same however a letter is composed', () => {
    expect(wordsOf('gru\u0308n')).toEqual(wordsOf('gr\u00fcn'));
  });

  it('are bounded', () => {
    expect(wordsOf('x'.repeat(10_000))).toEqual([['x'.repeat(60)]]);
  });

  it('can be compared as plain text', () => {
    expect(plainText('  Grüner  TEE, lose! ')).toBe('gruner tee lose');
  });
});
