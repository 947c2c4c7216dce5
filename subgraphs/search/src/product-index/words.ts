const digraphs: Record<string, string> = { ä: 'ae', ö: 'oe', ü: 'ue', å: 'aa', ø: 'oe' };
const plain: Record<string, string> = {
  ß: 'ss',
  æ: 'ae',
  œ: 'oe',
  ø: 'o',
  ł: 'l',
  đ: 'd',
  ð: 'd',
  þ: 'th',
};
const maxLength = 60;

/** One word in every way it may be typed: Grüner is gruener and gruner. */
export type Word = readonly string[];

/** The words of a text. What is indexed and what is asked for are cut by the same rule, so that they meet. */
export const wordsOf = (text: string): Word[] =>
  (
    text
      .normalize('NFKC')
      .toLowerCase()
      .match(/[\p{L}\p{N}\p{M}]+|\p{Extended_Pictographic}/gu) ?? []
  )
    .map(spellings)
    .filter(([spelling]) => spelling);

/** A text without capitals, marks and punctuation, for comparing. */
export const plainText = (text: string) =>
  wordsOf(text)
    .map(word => word.at(-1))
    .join(' ');

const spellings = (word: string): Word => [
  ...new Set([bare(word.replace(/[äöüåø]/g, letter => digraphs[letter]!)), bare(word)]),
];

const bare = (word: string) =>
  [
    ...word
      .replace(/[ßæœøłđðþ]/g, letter => plain[letter]!)
      .normalize('NFD')
      .replace(/\p{Diacritic}/gu, '')
      .normalize('NFC'),
  ]
    .slice(0, maxLength)
    .join('');
