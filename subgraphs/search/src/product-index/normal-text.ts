const german: Record<string, string> = { ß: 'ss', æ: 'ae', ø: 'o', å: 'a', œ: 'oe' };
const maxWords = 12;
const maxWordLength = 60;

/** Text as it is indexed and looked for: lower case, no accents, only letters and digits. ü counts as u. */
export const normalText = (text: string) =>
  text
    .toLowerCase()
    .normalize('NFC')
    .replace(/[ßæøåœ]/g, letter => german[letter]!)
    .normalize('NFD')
    .replace(/\p{Diacritic}/gu, '')
    .replace(/[^\p{L}\p{N}]+/gu, ' ')
    .trim();

/** The other way people write umlauts: ü as ue; nothing when there is none. */
export const umlautText = (text: string) => {
  const spelled = text
    .toLowerCase()
    .normalize('NFC')
    .replace(/[äöü]/g, letter => ({ ä: 'ae', ö: 'oe', ü: 'ue' })[letter]!);
  return spelled === text.toLowerCase().normalize('NFC') ? '' : normalText(spelled);
};

/** The words somebody looks for, few and short enough to look up. */
export const wordsOf = (query: string) =>
  normalText(query)
    .split(' ')
    .filter(Boolean)
    .slice(0, maxWords)
    .map(word => word.slice(0, maxWordLength));

/** A full-text query for words that must all be there, the last perhaps unfinished. Words hold letters and digits only. */
export const tsQueryOf = (words: readonly string[]) =>
  words.map((word, i) => (i === words.length - 1 ? `${word}:*` : word)).join(' & ');
