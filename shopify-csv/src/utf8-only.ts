import { isUtf8 } from 'node:buffer';
import { FileProblem } from './problem.ts';

const newline = 0x0a;

/** Lets UTF-8 through, whole characters at a time; at anything else it stops before the line that holds it. */
export async function* utf8Only(chunks: AsyncIterable<Buffer>): AsyncGenerator<Buffer> {
  let line = 1;
  let rest: Buffer = Buffer.alloc(0);
  let isFirst = true;
  for await (const chunk of chunks) {
    const bytes = rest.length > 0 ? Buffer.concat([rest, chunk]) : chunk;
    if (isFirst) refuseUtf16(bytes);
    isFirst = false;
    const end = endOfCharacters(bytes);
    const whole = bytes.subarray(0, end);
    rest = bytes.subarray(end);
    if (!isText(whole)) {
      const { start, lines } = firstBadLine(whole);
      yield whole.subarray(0, start);
      throw notUtf8(line + lines);
    }
    yield whole;
    line += countLines(whole);
  }
  if (rest.length > 0) throw notUtf8(line);
}

const isText = (bytes: Buffer) => isUtf8(bytes) && !bytes.includes(0);

const refuseUtf16 = (bytes: Buffer) => {
  const mark = bytes.subarray(0, 2).toString('latin1');
  if (mark === '\xff\xfe' || mark === '\xfe\xff') {
    throw new FileProblem(1, 'The file is UTF-16; save it as UTF-8.');
  }
};

const notUtf8 = (line: number) =>
  new FileProblem(
    line,
    'This line is not UTF-8 (is the file Windows-1252, ISO 8859 or UTF-16?); save it as UTF-8.',
  );

// A character may be cut in two by the end of a chunk.
const endOfCharacters = (bytes: Buffer) => {
  for (let back = 1; back <= Math.min(3, bytes.length); back += 1) {
    const byte = bytes[bytes.length - back]!;
    if (byte < 0x80) break;
    if (byte < 0xc0) continue;
    const length = byte >= 0xf0 ? 4 : byte >= 0xe0 ? 3 : 2;
    return length > back ? bytes.length - back : bytes.length;
  }
  return bytes.length;
};

const firstBadLine = (bytes: Buffer) => {
  let start = 0;
  for (let lines = 0; ; lines += 1) {
    const end = bytes.indexOf(newline, start) + 1 || bytes.length;
    if (!isText(bytes.subarray(start, end)) || end === bytes.length) return { start, lines };
    start = end;
  }
};

const countLines = (bytes: Buffer) => {
  let count = 0;
  for (let at = bytes.indexOf(newline); at !== -1; at = bytes.indexOf(newline, at + 1)) count += 1;
  return count;
};
