import { describe, expect, it } from '@jest/globals';
import { normalText, tsQueryOf, umlautText, wordsOf } from './normal-text.ts';

describe('What somebody looks for', () => {
  it.each([
    ['Grüner  TEE!', 'gruner tee'],
    ['Crème brûlée', 'creme brulee'],
    ['Straße', 'strasse'],
    [`'; drop table x; --`, 'drop table x'],
    ['🫖', ''],
    ['a:* & !b | (c)', 'a b c'],
  ])('is reduced to its letters: %s', (text, normal) => {
    expect(normalText(text)).toBe(normal);
  });

  it('knows umlauts in both spellings', () => {
    expect(umlautText('Grüner Tee')).toBe('gruener tee');
    expect(umlautText('Tea')).toBe('');
  });

  it('may end in an unfinished word', () => {
    expect(tsQueryOf(wordsOf('green te'))).toBe('green & te:*');
  });

  it('is bounded', () => {
    expect(wordsOf('x '.repeat(500))).toHaveLength(12);
    expect(wordsOf('x'.repeat(500))[0]).toHaveLength(60);
  });
});
