import type { EntityManager } from '@mikro-orm/postgresql';
import { correlation } from './correlation.ts';
import { DomainError, fromRefusal, toRefusal } from './domain-error.ts';
import { DependencyUnavailable } from './faults.ts';
import { sagasEnded } from './metrics.ts';
import { attempted } from './saga-attempts.ts';
import { announced, newStep, postpone, renewLease, type SagaRecord, save } from './saga-record.ts';
import { NotDecidedYet, type Saga, type SagaOutcome, type Step } from './saga-step.ts';
import { traced } from './tracing.ts';
import { inTransaction } from './transaction.ts';

type NeedsEm = { em: EntityManager };

/** Takes a journey that we hold from where it stands to its end: forward, or, once refused, backwards. */
export const walk = async <State extends object, Tools extends NeedsEm>(
  saga: Saga<State, Tools>,
  record: SagaRecord<State>,
  tools: Tools,
): Promise<SagaOutcome<State>> => {
  const renewal = renewLease(tools.em, record);
  try {
    if (record.status === 'RUNNING') await forward(saga, record, tools);
    if (record.status === 'COMPENSATING') await backward(saga, record, tools);
    if (record.status !== 'WAITING') {
      const service = correlation()?.service ?? '';
      sagasEnded.inc({ service, saga: saga.name, status: record.status });
    }
    return outcomeOf(record);
  } finally {
    clearInterval(renewal);
  }
};

const forward = async <State extends object, Tools extends NeedsEm>(
  { steps }: Saga<State, Tools>,
  record: SagaRecord<State>,
  tools: Tools,
) => {
  const isRemembered = () => steps.some(({ name, asksOnly }) => !asksOnly && entryOf(record, name));
  for (const step of steps) {
    if (entryOf(record, step.name)?.state === 'DONE') continue;
    try {
      const next = steps[steps.indexOf(step) + 1];
      const act = () => traced(`saga: ${step.name}`, {}, () => take(step, next, record, tools));
      const isSettled = hasPassedPivot(steps, record);
      await attempted(record, tools, isSettled ? () => act().catch(asFault) : act, isRemembered);
    } catch (error) {
      if (error instanceof NotDecidedYet) return pause(tools.em, record, error);
      if (!(error instanceof DomainError)) throw error;
      const entry = entryOf(record, step.name);
      if (entry) entry.state = 'REFUSED';
      record.refusal = toRefusal(error);
      record.status = 'COMPENSATING';
      return;
    }
  }
};

const pause = async <State>(
  em: EntityManager,
  record: SagaRecord<State>,
  { lookAgainSeconds }: NotDecidedYet,
) => {
  record.status = 'WAITING';
  await postpone(em, record, lookAgainSeconds);
};

const hasPassedPivot = (
  steps: readonly { name: string; isPivot?: boolean }[],
  record: SagaRecord<unknown>,
) => steps.some(({ name, isPivot }) => isPivot && entryOf(record, name)?.state === 'DONE');

// After the point of no return a no is for a person to look at, not a way back.
const asFault = (error: unknown): never => {
  if (!(error instanceof DomainError)) throw error;
  throw new DependencyUnavailable('A part of the shop', error);
};

const take = async <State extends object, Tools extends NeedsEm>(
  { name, act, commit, asksOnly }: Step<State, Tools>,
  next: Step<State, Tools> | undefined,
  record: SagaRecord<State>,
  tools: Tools,
) => {
  const isSaved = record.announced === name;
  record.announced = undefined;
  if (!isSaved) enter(record, name);
  if (act) {
    if (!asksOnly && !isSaved) await save(tools.em, record);
    finish(record, name, await act(record.state, tools), !next);
    if (!next) await save(tools.em, record);
    return;
  }
  const committed = await inTransaction(tools.em, async em => {
    const draft = draftOf(record);
    finish(draft, name, await commit!(em, draft.state), !next);
    await em.flush();
    // The next call is saved along with this, before it is made.
    const begun = announced(next);
    draft.steps.push(...begun);
    draft.announced = begun[0]?.name;
    await save(em, draft);
    return draft;
  });
  Object.assign(record, committed);
};

// What comes of the step is entered in a copy: the record stays as it was when nothing is committed.
const draftOf = <State>(record: SagaRecord<State>): SagaRecord<State> => ({
  ...record,
  state: { ...record.state },
  steps: record.steps.map(step => ({ ...step })),
});

const backward = async <State extends object, Tools extends NeedsEm>(
  { steps }: Saga<State, Tools>,
  record: SagaRecord<State>,
  tools: Tools,
) => {
  for (const { name, compensate } of steps.toReversed()) {
    const entry = entryOf(record, name);
    if (entry?.state !== 'DONE' && entry?.state !== 'STARTED') continue;
    if (compensate) {
      await save(tools.em, record);
      await attempted(
        record,
        tools,
        () => traced(`saga: undo ${name}`, {}, async () => compensate(record.state, tools)),
        () => true,
      );
    }
    entry.state = 'UNDONE';
  }
  record.status = 'REJECTED';
  await save(tools.em, record);
};

/** How a journey that is over ended. */
export const outcomeOf = <State>({
  state,
  status,
  refusal,
}: SagaRecord<State>): SagaOutcome<State> => {
  if (status === 'NEEDS_ATTENTION') throw new DependencyUnavailable('A part of the shop');
  return { state, refusal: refusal ? fromRefusal(refusal) : null };
};

const entryOf = (record: SagaRecord<unknown>, name: string) =>
  record.steps.find(step => step.name === name);

const enter = (record: SagaRecord<unknown>, name: string) => {
  const entry = entryOf(record, name);
  if (entry) entry.attempts += 1;
  else record.steps.push(newStep(name));
};

const finish = <State extends object>(
  record: SagaRecord<State>,
  name: string,
  result: Partial<State> | void,
  isLast: boolean,
) => {
  const entry = entryOf(record, name)!;
  Object.assign(record.state, result);
  entry.state = 'DONE';
  entry.finishedAt = new Date().toISOString();
  if (isLast) record.status = 'COMPLETED';
};
