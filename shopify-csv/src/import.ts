import { accountFrom } from './account.ts';
import { openGraph } from './graph.ts';
import { importFile } from './import-file.ts';
import { type ImportOptions, importOptions, importUsage } from './options.ts';
import { Stop } from './problem.ts';
import { progressOf } from './progress.ts';
import { openReport } from './report.ts';
import type { Outcomes } from './send-products.ts';

const exitCodes = { all: 0, nothing: 1, some: 2 } as const;

const run = async (options: ImportOptions) => {
  const startedAt = Date.now();
  const graph = await openGraph(accountFrom(process.env));
  const report = openReport(options.report);
  try {
    const outcomes = await importFile(graph, options, {
      say: sentence => console.error(sentence),
      tell: report.tell,
      progress: progressOf,
    });
    console.log(summary(outcomes, options, (Date.now() - startedAt) / 1_000));
  } finally {
    report.close();
  }
  const { taken, 'left out': leftOut } = report.counts;
  if (leftOut + taken === 0) return exitCodes.all;
  console.log(`${leftOut} left out, ${taken} not taken as they were; see ${options.report}.`);
  return leftOut > 0 ? exitCodes.some : exitCodes.all;
};

const summary = (outcomes: Outcomes, { isDryRun }: ImportOptions, seconds: number) => {
  const { CREATED, UPDATED, UNCHANGED, REFUSED } = outcomes;
  const time = `(${seconds.toFixed(1)} s)`;
  return isDryRun
    ? `Dry run: ${CREATED} products would be new, ${UPDATED} are known, ${REFUSED} would be refused; nothing was changed ${time}.`
    : `${CREATED} products created, ${UPDATED} updated, ${UNCHANGED} unchanged, ${REFUSED} refused ${time}.`;
};

try {
  const options = importOptions(process.argv.slice(2));
  if (options) process.exitCode = await run(options);
  else console.log(importUsage);
} catch (error) {
  if (!(error instanceof Stop)) throw error;
  console.error(error.message);
  process.exitCode = exitCodes.nothing;
}
