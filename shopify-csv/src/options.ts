import { resolve } from 'node:path';
import { type ParseArgsConfig, parseArgs } from 'node:util';
import type { Place } from './places.ts';
import { isCurrency } from './price.ts';
import { Stop } from './problem.ts';

export const importUsage = `Usage: npm run import -- FILE [options]

Reads products from a CSV file in the format of Shopify's product export.

  --currency EUR           what the prices are in (EUR)
  --location WAREHOUSE/LOCATION  where the stock lies; made when missing (MAIN/STOCK)
  --report FILE            where to write what was wrong (FILE.report.csv)
  --dry-run                check everything, change nothing
  --help                   this

The shop is HANSA_URL (http://127.0.0.1:4000); ADMIN_EMAIL and ADMIN_PASSWORD say who imports.
Exits with 0 when every row went in, 2 when some were left out, 1 when nothing could be done.`;

export const exportUsage = `Usage: npm run export [-- FILE]

Writes every product to a CSV file (hansa-products.csv) in the format of Shopify's product export.

  --help                   this

The shop is HANSA_URL (http://127.0.0.1:4000); ADMIN_EMAIL and ADMIN_PASSWORD say who exports.
Exits with 0 when all is written, 1 when not.`;

/** What an import was asked for. */
export type ImportOptions = {
  file: string;
  currency: string;
  place: Place;
  report: string;
  isDryRun: boolean;
};

/** What the command line of an import says; undefined when it asks for help. */
export const importOptions = (args: readonly string[]): ImportOptions | undefined => {
  const { values, file } = parsed(args, {
    currency: { type: 'string', default: 'EUR' },
    location: { type: 'string', default: 'MAIN/STOCK' },
    report: { type: 'string' },
    'dry-run': { type: 'boolean', default: false },
    help: { type: 'boolean', default: false },
  });
  if (values.help) return undefined;
  if (!file) throw new Stop(`Which file?\n\n${importUsage}`);
  const currency = String(values.currency).toUpperCase();
  if (!isCurrency(currency)) throw new Stop(`${currency} is no ISO 4217 currency code.`);
  const report = values.report ? inCallersFolder(String(values.report)) : `${file}.report.csv`;
  if (report === file) throw new Stop('The report would overwrite the file.');
  return {
    file,
    currency,
    place: placeOf(String(values.location)),
    report,
    isDryRun: values['dry-run'] === true,
  };
};

/** What the command line of an export says; undefined when it asks for help. */
export const exportOptions = (args: readonly string[]): { file: string } | undefined => {
  const { values, file } = parsed(args, { help: { type: 'boolean', default: false } });
  return values.help ? undefined : { file: file ?? inCallersFolder('hansa-products.csv') };
};

const parsed = (args: readonly string[], options: NonNullable<ParseArgsConfig['options']>) => {
  try {
    const { values, positionals } = parseArgs({
      args: [...args],
      options,
      allowPositionals: true,
      strict: true,
    });
    if (positionals.length > 1)
      throw new Stop(`One file at a time, not ${positionals.join(', ')}.`);
    return { values, file: positionals[0] && inCallersFolder(positionals[0]) };
  } catch (error) {
    if (error instanceof Stop) throw error;
    throw new Stop(`${(error as Error).message.split('. ')[0]}; --help says what there is.`);
  }
};

// npm runs scripts at the root, wherever it was called.
const inCallersFolder = (file: string) => resolve(process.env.INIT_CWD ?? '.', file);

const placeOf = (text: string): Place => {
  const [warehouse = '', ...rest] = text.split('/');
  const location = rest.join('/');
  const isCode = (code: string) => /^[A-Za-z0-9][A-Za-z0-9._/-]{0,39}$/.test(code);
  if (!isCode(warehouse) || !isCode(location))
    throw new Stop(`${text} is no place; a place is written WAREHOUSE/LOCATION, such as HL/A-01.`);
  return { warehouse, location };
};
