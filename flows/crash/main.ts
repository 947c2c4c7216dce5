import { parseArgs } from 'node:util';
import { tryToBreak } from './plan.ts';
import { summaryOf } from './report.ts';
import type { Outcome } from './run.ts';

const { values } = parseArgs({
  options: {
    seed: { type: 'string', default: '1' },
    points: { type: 'string' },
    freezes: { type: 'string' },
    walkers: { type: 'string', default: '60' },
    only: { type: 'string' },
    help: { type: 'boolean', default: false },
  },
});

const usage = `npm run test:crash -- [--seed 1] [--only kill|storm|clock|freeze] [--points N] [--freezes N] [--walkers 60]

Opens a shop whose rooms are processes, on a PostgreSQL of its own, and tries to make it lose stock, money or an order: kills rooms before and
after every commit and call, freezes them past their lease, loses and garbles replies, repeats events, stops the database. After each the shop
comes to rest by itself, and every book is audited. --points and --freezes take that many failpoints of each journey instead of all.
Ends with 1 when anything was violated.`;

const count = (text: string | undefined) => (text === undefined ? undefined : Number(text));

if (values.help) console.log(usage);
else {
  const outcomes: Outcome[] = [];
  const plan = {
    seed: Number(values.seed),
    isFull: true,
    walkers: Number(values.walkers),
    ...(values.only && { only: values.only }),
    ...(values.points && { pointsPerJourney: count(values.points)! }),
    ...(values.freezes && { freezes: count(values.freezes)! }),
  };
  await tryToBreak(plan, outcome => {
    outcomes.push(outcome);
    const { journey, fault, faults, recoveryMs, violations } = outcome;
    const state = violations.length > 0 ? 'BROKEN' : faults > 0 ? 'ok' : 'not met';
    console.log(
      `${state.padEnd(8)}${`${Math.round(recoveryMs)} ms`.padStart(9)}  ${journey} | ${fault}`,
    );
    for (const violation of violations) console.log(`          ${violation}`);
  });
  console.log(summaryOf(outcomes, plan.seed));
  process.exitCode = outcomes.some(({ violations }) => violations.length > 0) ? 1 : 0;
}
