import type { Outcome } from './run.ts';

const sum = (outcomes: readonly Outcome[], of: (outcome: Outcome) => number) =>
  outcomes.reduce((total, outcome) => total + of(outcome), 0);
const most = (outcomes: readonly Outcome[], of: (outcome: Outcome) => number) =>
  Math.max(0, ...outcomes.map(of));
const seconds = (ms: number) => `${(ms / 1_000).toFixed(1)} s`;

/** What all runs together came to, in a few lines. */
export const summaryOf = (outcomes: readonly Outcome[], seed: number) => {
  const notMet = outcomes.filter(({ faults }) => faults === 0).length;
  const lines = [
    `${outcomes.length} runs with seed ${seed}${notMet > 0 ? `, of which ${notMet} did not meet their failpoint again` : ''}`,
    `${sum(outcomes, ({ faults }) => faults)} faults injected`,
    `${sum(outcomes, ({ orders }) => orders)} orders attempted`,
    `${sum(outcomes, ({ violations }) => violations.length)} violations`,
    `slowest recovery ${seconds(most(outcomes, ({ recoveryMs }) => recoveryMs))}, slowest restart ${seconds(most(outcomes, ({ restartMs }) => restartMs))}`,
  ];
  return lines.join('\n');
};
