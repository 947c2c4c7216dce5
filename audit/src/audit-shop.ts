import { audit } from './audit.ts';
import { BadUsage, parsed, runCommand } from './command.ts';
import { reportText } from './report.ts';
import { withDatabases } from './where.ts';

const usage = `Usage: npm run audit [-- options]

Checks over all databases what must never go wrong, and tells for whom it did. It only reads, and may be run on a
shop in motion: what looks wrong is looked at again two seconds later.

  --settle SECONDS   wait first until nothing is under way, at most so long
  --at-rest          nothing may be under way any more: nothing is given time
  --json             the report as JSON
  --help             this

The shop is the one of HANSA_HOME, running or not; or that of CATALOG_DATABASE_URL, SEARCH_DATABASE_URL,
INVENTORY_DATABASE_URL, CART_DATABASE_URL, CUSTOMERS_DATABASE_URL, ORDERING_DATABASE_URL, PAYMENT_DATABASE_URL and
FULFILLMENT_DATABASE_URL. Exits with 0 when every invariant holds, 1 when one does not, 2 when nothing could be looked at.`;

const run = async () => {
  const { values, positionals } = parsed(process.argv.slice(2), {
    settle: { type: 'string' },
    'at-rest': { type: 'boolean', default: false },
    json: { type: 'boolean', default: false },
    help: { type: 'boolean', default: false },
  });
  if (positionals.length > 0)
    throw new BadUsage(`What is ${positionals[0]}? --help says what there is.`);
  if (values.help) {
    console.log(usage);
    return 0;
  }
  const waiting = values.settle === undefined ? {} : { settleSeconds: secondsOf(values.settle) };
  const report = await withDatabases(urls =>
    audit(urls, { ...waiting, isAtRest: values['at-rest'] }),
  );
  console.log(values.json ? JSON.stringify(report, null, 2) : reportText(report));
  return report.isSound ? 0 : 1;
};

const secondsOf = (text: string) => {
  const seconds = Number(text);
  if (!(seconds >= 0 && seconds <= 3_600))
    throw new BadUsage(`--settle takes a number of seconds up to 3600, not ${text}.`);
  return seconds;
};

await runCommand(run, 2);
