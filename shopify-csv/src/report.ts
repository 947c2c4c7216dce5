import { closeSync, openSync, unlinkSync, writeSync } from 'node:fs';
import { stringify } from 'csv-stringify/sync';
import { inCell } from './cells.ts';
import { type Problem, Stop } from './problem.ts';

const columns = ['line', 'handle', 'sku', 'column', 'problem', 'outcome'] as const;

/** The file of what was wrong, written at once, so that it is there after a crash too. There is none when all was well. */
export const openReport = (file: string) => {
  const descriptor = open(file);
  const write = (cells: readonly string[]) => writeSync(descriptor, stringify([cells]));
  const counts = { 'left out': 0, taken: 0 };
  write(columns);
  return {
    counts,
    tell: (problem: Problem) => {
      counts[problem.outcome] += 1;
      write(columns.map(column => inCell(String(problem[column] ?? ''))));
    },
    close: () => {
      closeSync(descriptor);
      if (counts['left out'] + counts.taken === 0) unlinkSync(file);
    },
  };
};

const open = (file: string) => {
  try {
    return openSync(file, 'w');
  } catch (error) {
    throw new Stop(`The report cannot be written: ${(error as Error).message}`);
  }
};
