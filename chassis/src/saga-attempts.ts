import type { EntityManager } from '@mikro-orm/postgresql';
import { backoffSeconds, sleep } from './backoff.ts';
import { DomainError } from './domain-error.ts';
import { forget, LeaseLost, postpone, type SagaRecord } from './saga-record.ts';
import { NotDecidedYet } from './saga-step.ts';

const inlineAttempts = 3;
const maxFailures = 12;

/**
 * Tries work a few times at once. When its outcome stays unknown the journey is left to the background,
 * to a person after twelve rounds, or forgotten if it has done nothing yet.
 */
export const attempted = async <State>(
  record: SagaRecord<State>,
  { em }: { em: EntityManager },
  work: () => Promise<unknown>,
  isRemembered: () => boolean,
) => {
  for (let attempt = 1; ; attempt++) {
    try {
      await work();
      record.failures = 0;
      return;
    } catch (error) {
      if (isNoFault(error)) throw error;
      if (attempt === inlineAttempts) {
        await leave(em, record, error, isRemembered());
        throw error;
      }
      await sleep(backoffSeconds(attempt - 1) * 1_000);
    }
  }
};

const isNoFault = (error: unknown) =>
  error instanceof DomainError || error instanceof LeaseLost || error instanceof NotDecidedYet;

const leave = async <State>(
  em: EntityManager,
  record: SagaRecord<State>,
  error: unknown,
  isRemembered: boolean,
) => {
  if (!isRemembered) return forget(em, record);
  record.failures += 1;
  record.lastError = String(error);
  if (record.failures >= maxFailures) record.status = 'NEEDS_ATTENTION';
  await postpone(em, record, backoffSeconds(record.failures));
};
