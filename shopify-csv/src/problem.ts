import type { Column } from './columns.ts';

/** What is wrong with a row, and whether the row went in all the same. */
export type Problem = {
  line: number;
  handle?: string | undefined;
  sku?: string | undefined;
  column?: Column | undefined;
  problem: string;
  outcome: 'left out' | 'taken';
};

/** What keeps a file from being read on; what came before it is good. */
export class FileProblem extends Error {
  readonly line: number;

  constructor(line: number, sentence: string) {
    super(sentence);
    this.line = line;
  }
}

/** Why the command cannot go on; a sentence for whoever called it. */
export class Stop extends Error {}
