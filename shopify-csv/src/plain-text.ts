const entities = new Map(
  Object.entries({
    ...{ amp: '&', lt: '<', gt: '>', quot: '"', apos: "'", nbsp: ' ', shy: '', hellip: '…' },
    ...{
      auml: 'ä',
      ouml: 'ö',
      uuml: 'ü',
      Auml: 'Ä',
      Ouml: 'Ö',
      Uuml: 'Ü',
      szlig: 'ß',
      eacute: 'é',
    },
    ...{ egrave: 'è', agrave: 'à', ndash: '–', mdash: '—', lsquo: '‘', rsquo: '’', ldquo: '“' },
    ...{ rdquo: '”', bdquo: '„', laquo: '«', raquo: '»', bull: '•', middot: '·', deg: '°' },
    ...{ euro: '€', pound: '£', copy: '©', reg: '®', trade: '™', times: '×', frac12: '½' },
  }),
);

// What nobody reads, and where one line ends. Tags are taken out before entities are read, so that
// no text can become a tag; the result is plain text wherever it is shown.
const unread = /<!--[\s\S]*?(?:-->|$)|<(script|style|template)\b[\s\S]*?(?:<\/\1\s*>|$)/gi;
const lineEnd = /<br\b[^>]*>|<\/?(?:p|div|li|ul|ol|h[1-6]|tr|table|blockquote|section)\b[^>]*>/gi;
const tag = /<\/?[a-z][^>]*(?:>|$)|<![^>]*(?:>|$)/gi;

/** HTML as plain text. What has no tags is taken as it stands, but for entities. */
export const plainText = (html: string) => {
  if (html.search(tag) === -1) return decoded(html);
  const text = html
    .replace(unread, ' ')
    .replace(/\s+/g, ' ')
    .replace(/<li\b[^>]*>/gi, '<li>• ')
    .replace(lineEnd, '\n')
    .replace(tag, '');
  return decoded(text)
    .split('\n')
    .map(line => line.trim())
    .join('\n')
    .replace(/\n{3,}/g, '\n\n')
    .trim();
};

/** Plain text as HTML that says the same and is read back the same. */
export const htmlOf = (text: string) =>
  text.replaceAll('&', '&amp;').replaceAll('<', '&lt;').replaceAll('>', '&gt;');

const decoded = (text: string) =>
  text.replace(/&(?:#(\d{1,7})|#x([0-9a-f]{1,6})|([a-z]\w{1,9}));/gi, (whole, dec, hex, name) => {
    if (name) return entities.get(name) ?? whole;
    const code = dec ? Number(dec) : Number.parseInt(hex, 16);
    return code > 0 && code <= 0x10ffff && !(code >= 0xd800 && code <= 0xdfff)
      ? String.fromCodePoint(code)
      : whole;
  });
