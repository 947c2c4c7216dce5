import { once } from 'node:events';
import { createWriteStream } from 'node:fs';
import { rename } from 'node:fs/promises';
import { finished } from 'node:stream/promises';
import { stringify } from 'csv-stringify/sync';
import { accountFrom } from './account.ts';
import { columns } from './columns.ts';
import { openGraph } from './graph.ts';
import { exportOptions, exportUsage } from './options.ts';
import { Stop } from './problem.ts';
import { progressOf } from './progress.ts';
import { categoryPaths, countProducts, productPages } from './read-catalogue.ts';
import { rowsOf } from './write-product.ts';

const run = async (file: string) => {
  const graph = await openGraph(accountFrom(process.env));
  const paths = await categoryPaths(graph);
  const progress = progressOf(await countProducts(graph));
  let products = 0;
  // Under another name until it is whole: half an export looks like a shop that lost its goods.
  const part = `${file}.part`;
  const stream = createWriteStream(part);
  await once(stream, 'open').catch(error => {
    throw new Stop(`${file} cannot be written: ${error.message}`);
  });
  stream.write(stringify([columns]));
  for await (const page of productPages(graph)) {
    const rows = page.flatMap(product => rowsOf(product, paths));
    if (rows.length > 0 && !stream.write(stringify(rows))) await once(stream, 'drain');
    products += page.length;
    progress.at(products, products);
  }
  stream.end();
  await finished(stream);
  await rename(part, file);
  progress.stop();
  console.log(`${products} products written to ${file}.`);
};

try {
  const options = exportOptions(process.argv.slice(2));
  if (options) await run(options.file);
  else console.log(exportUsage);
} catch (error) {
  if (!(error instanceof Stop)) throw error;
  console.error(error.message);
  process.exitCode = 1;
}
