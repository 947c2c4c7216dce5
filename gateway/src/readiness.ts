import type { Readiness } from '@hansa/chassis/subgraph';

/**
 * Whether every service answers and has its database. How far its outbox lags and what its consumers could not
 * take is told beside it: that is for people to look at, and no reason to send shoppers elsewhere.
 */
export const readinessOfAll = async (
  names: readonly string[],
  readinessOf: (name: string) => Promise<Readiness>,
) => {
  const states = await Promise.all(names.map(name => stateOf(name, readinessOf)));
  return {
    isReady: states.every(({ ready }) => ready),
    rooms: Object.fromEntries(states.map(({ name, ...state }) => [name, state])),
  };
};

const stateOf = async (name: string, readinessOf: (name: string) => Promise<Readiness>) => {
  try {
    const { outboxLagSeconds, deadLetters } = await readinessOf(name);
    return { name, ready: true, outboxLagSeconds, deadLetters };
  } catch {
    return { name, ready: false, reason: 'The service or its database does not answer.' };
  }
};
