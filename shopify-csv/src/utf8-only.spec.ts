import { describe, expect, it } from '@jest/globals';
import { FileProblem } from './problem.ts';
import { utf8Only } from './utf8-only.ts';

const through = async (bytes: Buffer, chunkSize: number) => {
  const chunks = async function* () {
    for (let i = 0; i < bytes.length; i += chunkSize) yield bytes.subarray(i, i + chunkSize);
  };
  let text = '';
  try {
    for await (const chunk of utf8Only(chunks())) text += chunk.toString('utf8');
    return { text };
  } catch (error) {
    if (!(error instanceof FileProblem)) throw error;
    return { text, line: error.line };
  }
};

const sizes = [1, 2, 3, 4, 7, 1_000];

describe('A file', () => {
  it.each(sizes)('in UTF-8 comes through whole, in chunks of %d bytes', async size => {
    const text = 'Grüße\n🫖 Tee\n日本 €\n';

    expect(await through(Buffer.from(text), size)).toEqual({ text });
  });

  it.each(sizes)('in Windows-1252 stops at the line that holds it, in chunks of %d', async size => {
    const bytes = Buffer.concat([Buffer.from('ä\nb\n'), Buffer.from('Gr\xfc\xdfe\nc\n', 'latin1')]);
    const { text, line } = await through(bytes, size);

    expect(line).toBe(3);
    expect(text).toMatch(/^ä\nb\n(G|Gr)?$/);
  });

  it.each([
    ['a byte order mark of UTF-16', Buffer.from('\ufeffHandle', 'utf16le'), 1],
    ['UTF-16 without one', Buffer.from('a\nb', 'utf16le'), 1],
    ['half a character at its end', Buffer.from('a\nü').subarray(0, 3), 2],
  ])('with %s is refused', async (_, bytes, line) => {
    expect((await through(bytes, 1_000)).line).toBe(line);
  });
});
