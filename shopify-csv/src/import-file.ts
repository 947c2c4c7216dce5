import { createReadStream } from 'node:fs';
import { stat } from 'node:fs/promises';
import { basename } from 'node:path';
import { batches, inParallel } from './batches.ts';
import { readHeader } from './columns.ts';
import { type CsvRow, csvRows } from './csv-rows.ts';
import type { Graph } from './graph.ts';
import { lookUpProducts } from './look-up-products.ts';
import type { ImportOptions } from './options.ts';
import { placesIn } from './places.ts';
import { FileProblem, type Problem, Stop } from './problem.ts';
import type { ReadProduct } from './product-input.ts';
import { productRows } from './product-rows.ts';
import type { Progress } from './progress.ts';
import { readProduct } from './read-product.ts';
import { Seen } from './seen.ts';
import { type Outcomes, sendProducts } from './send-products.ts';
import { sendStock } from './send-stock.ts';
import { utf8Only } from './utf8-only.ts';

/** Who is told how an import goes. */
export type Listener = {
  /** A sentence about the file as a whole. */
  say: (sentence: string) => void;
  tell: (problem: Problem) => void;
  progress: (total: number) => Progress;
};

const questionsAtOnce = 3;

/** Brings the products of a file into a shop. Sending the same file again changes nothing. */
export const importFile = async (graph: Graph, options: ImportOptions, listener: Listener) => {
  const { file, place, isDryRun } = options;
  const total = await sizeOf(file);
  const outcomes: Outcomes = { CREATED: 0, UPDATED: 0, UNCHANGED: 0, REFUSED: 0 };
  const progress = listener.progress(total);
  const places = placesIn(graph);
  const reason = `import of ${basename(file)}`.slice(0, 200);
  let bytes = 0;
  let products = 0;
  const chunks = counted(createReadStream(file), size => (bytes += size));
  const work = async (batch: ReadProduct[]) => {
    if (isDryRun) await lookUpProducts(graph, batch, outcomes, listener.tell);
    else {
      const taken = await sendProducts(graph, batch, outcomes, listener.tell);
      await sendStock(graph, places, taken, { place, reason }, listener.tell);
    }
    products += batch.length;
    progress.at(bytes, products);
  };
  try {
    await inParallel(questionsAtOnce, batches(productsIn(chunks, options, listener)), work);
  } finally {
    progress.stop();
  }
  return outcomes;
};

// What keeps a file from being read on ends it; every product before that is on its way.
async function* productsIn(
  chunks: AsyncIterable<Buffer>,
  { currency }: ImportOptions,
  { say, tell }: Listener,
): AsyncGenerator<ReadProduct> {
  try {
    const rows = csvRows(utf8Only(chunks));
    const header = await headerOf(rows);
    if (header.ignored.length > 0)
      say(`Columns without a meaning here: ${header.ignored.join(', ')}.`);
    const reading = { currency, seenSkus: new Seen(), tell };
    for await (const gathered of productRows(rows, header, tell)) {
      const product = readProduct(gathered, reading);
      if (product) yield product;
    }
  } catch (error) {
    if (!(error instanceof FileProblem)) throw error;
    say(`Line ${error.line}: ${error.message} Nothing from there on was read.`);
    tell({ line: error.line, problem: error.message, outcome: 'left out' });
  }
}

// A file that begins wrong is none of ours, and nothing of it goes in.
const headerOf = async (rows: AsyncGenerator<CsvRow>) => {
  try {
    const { value: head } = await rows.next();
    return readHeader(head?.cells ?? []);
  } catch (error) {
    throw error instanceof FileProblem ? new Stop(error.message) : error;
  }
};

async function* counted(chunks: AsyncIterable<Buffer>, count: (bytes: number) => void) {
  for await (const chunk of chunks) {
    count(chunk.length);
    yield chunk;
  }
}

const sizeOf = async (file: string) => {
  const found = await stat(file).catch(error => {
    throw new Stop(
      `${file} cannot be read: ${error.code === 'ENOENT' ? 'there is no such file.' : error.message}`,
    );
  });
  if (!found.isFile()) throw new Stop(`${file} is no file.`);
  return found.size;
};
