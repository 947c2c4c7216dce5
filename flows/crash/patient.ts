import { setTimeout as sleep } from 'node:timers/promises';
import type { Person } from '../person.ts';

const patienceMs = 60_000;

/**
 * Somebody who, when an answer is lost or nobody is there, asks the same again, with the same key, until there is an
 * answer. Refusals are answers.
 */
export const patient = (person: Person): Person => ({
  ...person,
  change: async (...asked) => {
    const deadline = Date.now() + patienceMs;
    for (let waitMs = 50; ; waitMs = Math.min(waitMs * 2, 1_000)) {
      const answer = await person.change(...asked).catch(() => null);
      // Without a payload nothing was answered, whatever else was said.
      if (answer && !answer.fault && answer.errors !== undefined) return answer;
      if (Date.now() > deadline)
        throw new Error(`No answer to ${asked[0]} within a minute: ${JSON.stringify(answer)}`);
      await sleep(waitMs);
    }
  },
});
