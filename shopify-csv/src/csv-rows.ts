import { pipeline, Readable } from 'node:stream';
import { type CsvError, type Options, parse } from 'csv-parse';
import { FileProblem } from './problem.ts';

/** One record of a CSV file and the line it begins in. */
export type CsvRow = { line: number; cells: string[] };

const maxRecordLength = 1_000_000;

/**
 * Reads CSV record by record, whatever the size of the file. Where it cannot be read on, every record before that
 * comes first, then the FileProblem.
 */
export async function* csvRows(chunks: AsyncIterable<Buffer>): AsyncGenerator<CsvRow> {
  let line = 1;
  let problem: FileProblem | undefined;
  const options: Options<CsvRow, string[]> = {
    bom: true,
    relax_column_count: true,
    max_record_size: maxRecordLength,
    // Without this an error would take the records along that were read before it.
    skip_records_with_error: true,
    on_skip: error => {
      problem ??= new FileProblem(line, sentenceFor(error));
      return undefined;
    },
    // The parser's own line numbers count CRLF inside quotes twice.
    on_record: (cells: string[]) => {
      const row = { line, cells };
      const breaks = breaksIn(cells);
      if (problem && line + breaks >= problem.line) return null;
      line += 1 + breaks;
      return row;
    },
  };
  const parser = parse(options as unknown as Options);
  const source = async function* () {
    try {
      for await (const chunk of chunks) {
        if (problem) return;
        yield chunk;
      }
    } catch (error) {
      if (!(error instanceof FileProblem)) throw error;
      problem = error;
    }
  };
  // Errors of either end come out of the loop below.
  pipeline(Readable.from(source()), parser, () => {});
  for await (const row of parser) yield row as CsvRow;
  if (problem) throw problem;
}

const breaksIn = (cells: readonly string[]) => {
  let breaks = 0;
  for (const cell of cells) {
    if (cell.includes('\n') || cell.includes('\r')) breaks += cell.match(/\r\n|\n|\r/g)!.length;
  }
  return breaks;
};

const sentenceFor = (error: CsvError | undefined) => {
  switch (error?.code) {
    case 'CSV_MAX_RECORD_SIZE':
      return 'The row that begins here is longer than 1 MB; is a quote not closed, or a line break missing?';
    case 'CSV_QUOTE_NOT_CLOSED':
      return 'The row that begins here opens a quote that is never closed.';
    default:
      return 'The row that begins here has a quote in the wrong place; inside quotes a quote is written twice ("").';
  }
};
