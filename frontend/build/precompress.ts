import { readdir, readFile, writeFile } from 'node:fs/promises';
import { join } from 'node:path';
import { promisify } from 'node:util';
import { brotliCompress, constants, gzip } from 'node:zlib';

const worthwhile = /\.(js|css|html|svg|json|txt|webmanifest)$/;
const smallest = 1_024;

const toBrotli = promisify(brotliCompress);
const toGzip = promisify(gzip);
const quality = { params: { [constants.BROTLI_PARAM_QUALITY]: constants.BROTLI_MAX_QUALITY } };

/** Puts a `.br` and a `.gz` beside every file that gets smaller by it; answers how many. */
export const precompress = async (folder: string) => {
  const entries = await readdir(folder, { recursive: true, withFileTypes: true });
  const files = entries.filter(entry => entry.isFile() && worthwhile.test(entry.name));
  await Promise.all(files.map(({ parentPath, name }) => compress(join(parentPath, name))));
  return files.length;
};

const compress = async (file: string) => {
  const content = await readFile(file);
  if (content.length < smallest) return;
  await writeFile(`${file}.br`, await toBrotli(content, quality));
  await writeFile(`${file}.gz`, await toGzip(content, { level: 9 }));
};
