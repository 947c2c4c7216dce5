import type { Readiness } from '@hansa/chassis/subgraph';

const maxLagSeconds = 30;

/** Whether every service has its database, delivers what it tells, and has no dead letters. */
export const readinessOfAll = async (
  names: readonly string[],
  readinessOf: (name: string) => Promise<Readiness>,
) => {
  const states = await Promise.all(names.map(name => stateOf(name, readinessOf)));
  return {
    isReady: states.every(({ isReady }) => isReady),
    rooms: Object.fromEntries(
      states.map(({ name, isReady, ...facts }) => [name, { ready: isReady, ...facts }]),
    ),
  };
};

const stateOf = async (name: string, readinessOf: (name: string) => Promise<Readiness>) => {
  try {
    const { outboxLagSeconds, deadLetters } = await readinessOf(name);
    const isReady = outboxLagSeconds < maxLagSeconds && deadLetters === 0;
    return { name, isReady, outboxLagSeconds, deadLetters };
  } catch {
    return { name, isReady: false, reason: 'The service or its database does not answer.' };
  }
};
