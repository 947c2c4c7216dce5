import { describe, expect, it } from '@jest/globals';
import { csvRows } from './csv-rows.ts';
import { FileProblem } from './problem.ts';

const read = async (text: string, chunkSize = 64_000) => {
  const chunks = async function* () {
    for (let i = 0; i < text.length; i += chunkSize)
      yield Buffer.from(text.slice(i, i + chunkSize));
  };
  const rows: [number, string][] = [];
  try {
    for await (const { line, cells } of csvRows(chunks())) rows.push([line, cells.join('|')]);
    return { rows };
  } catch (error) {
    if (!(error instanceof FileProblem)) throw error;
    return { rows, line: error.line, message: error.message };
  }
};

describe('A row', () => {
  it.each(['\n', '\r\n'])(
    'knows its line of the file, whatever stands in quotes (%j)',
    async end => {
      const text = ['a,b', '1,"x', '', 'y"', '', '2,z', ''].join(end);

      for (const size of [1, 5, 64_000])
        expect((await read(text, size)).rows).toEqual([
          [1, 'a|b'],
          [2, `1|x${end}${end}y`],
          [5, ''],
          [6, '2|z'],
        ]);
    },
  );

  it('may follow a byte order mark and hold quotes', async () => {
    expect((await read('\ufeffa,b\n"say ""hi""",2\n')).rows).toEqual([
      [1, 'a|b'],
      [2, 'say "hi"|2'],
    ]);
  });
});

describe('A broken row', () => {
  const before = Array.from({ length: 100 }, (_, i) => `${i},x\n`).join('');

  it.each([
    ['a quote in the middle', 'a,b"c"\n'],
    ['text behind a quote', '"a"b,c\n'],
    ['a quote never closed', '"a,b\nc,d\n'],
    ['a megabyte and more', `${'x'.repeat(1_100_000)}\n`],
  ])('with %s is told by its line, and what came before is there', async (_, broken) => {
    const { rows, line, message } = await read(`${before}${broken}fine,row\n`);

    expect(rows).toHaveLength(100);
    expect(line).toBe(101);
    expect(message).toBeTruthy();
  });

  it('without end is not read to its end', async () => {
    let chunks = 0;
    const endless = async function* () {
      yield Buffer.from('a,b\n');
      for (; chunks < 100_000; chunks += 1) yield Buffer.alloc(64_000, 'x');
    };
    const reading = async () => {
      for await (const _ of csvRows(endless()));
    };

    await expect(reading()).rejects.toMatchObject({ line: 2 });
    expect(chunks).toBeLessThan(40);
  });
});
