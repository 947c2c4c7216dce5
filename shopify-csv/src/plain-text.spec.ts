import { describe, expect, it } from '@jest/globals';
import { htmlOf, plainText } from './plain-text.ts';

describe('HTML', () => {
  it('becomes lines of plain text', () => {
    const html =
      '<p>A <b>strong</b>\n tea &amp; a cup.</p>\n<ul>\n<li>100&nbsp;g</li><li>Gr&uuml;n &#8364; &#x1F375;</li></ul>';

    expect(plainText(html)).toBe('A strong tea & a cup.\n\n• 100 g\n\n• Grün € 🍵');
  });

  it.each([
    ['a script', 'a<script>alert(1)</script>b', 'a b'],
    ['a script that never ends', 'a<script>alert(1)', 'a'],
    ['a style and a comment', '<style>p{}</style>a<!-- b -->', 'a'],
    ['a tag that never ends', 'a <img src=x onerror=', 'a'],
    ['entities of tags', '<p>&lt;b&gt;</p>', '<b>'],
    [
      'what is no entity',
      '<p>&constructor; &#0; &#xD800; R&D</p>',
      '&constructor; &#0; &#xD800; R&D',
    ],
  ])('with %s is safe to read', (_, html, text) => {
    expect(plainText(html)).toBe(text);
  });

  it('of a hundred thousand open brackets and blanks is read in no time', () => {
    const started = performance.now();
    for (const piece of ['<', '<!--', '<script ', '&nbsp;', '<p> '])
      plainText(`<p>${piece.repeat(100_000)}`);

    expect(performance.now() - started).toBeLessThan(2_000);
  });
});

describe('Plain text', () => {
  it.each(['Plain', ' two\n\nlines ', 'a < b && c > d', '<p>not a tag</p>', '&amp;', "it's"])(
    'is read back the same: %j',
    text => expect(plainText(htmlOf(text))).toBe(text),
  );
});
