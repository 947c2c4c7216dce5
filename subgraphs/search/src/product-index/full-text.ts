import { type Word, wordsOf } from './words.ts';

/** How much a word counts where it stands: in the name, in what else a product is called by, in the description. */
export type Weight = 'A' | 'B' | 'C';

const maxPosition = 16_383;

/**
 * The text of a tsvector. PostgreSQL's own parser would cut words by rules of its own; ours hold only letters,
 * digits, marks and pictographs, so that nothing in them needs escaping.
 */
export const vectorOf = (texts: readonly (readonly [Weight, string])[]) => {
  let position = 0;
  return texts
    .flatMap(([weight, text]) =>
      wordsOf(text).flatMap(word => {
        position = Math.min(position + 1, maxPosition);
        return word.map(spelling => `'${spelling}':${position}${weight}`);
      }),
    )
    .join(' ');
};

/** The text of a tsquery: every word in any of its spellings, the last one perhaps unfinished. */
export const queryOf = (words: readonly Word[], weight: Weight | '' = '') =>
  words
    .map((word, i) => {
      const label = `${i === words.length - 1 ? '*' : ''}${weight}`;
      const spellings = word.map(spelling => `'${spelling}'${label && `:${label}`}`);
      return `(${spellings.join(' | ')})`;
    })
    .join(' & ');
