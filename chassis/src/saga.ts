import type { EntityManager } from '@mikro-orm/postgresql';
import { sleep } from './backoff.ts';
import { DomainError, fromRefusal, toRefusal } from './domain-error.ts';
import { DependencyUnavailable } from './faults.ts';
import { attempted } from './saga-attempts.ts';
import {
  claimDue,
  LeaseLost,
  look,
  type Opened,
  open,
  renewLease,
  type SagaRecord,
  type SagaStart,
  type StepRecord,
  save,
} from './saga-record.ts';
import type { Sweep } from './sweep.ts';

/**
 * One step of a journey. It either calls somebody (`act`): saved before the call and repeated with the same
 * ids until the outcome is known; or changes our own database (`commit`), in one transaction with the record.
 * `compensate` takes an act back; it must bear repeating, and the act never having arrived.
 */
export type Step<State, Tools> = {
  name: string;
  act?: (state: State, tools: Tools) => Promise<Partial<State> | void>;
  commit?: (em: EntityManager, state: State) => Promise<Partial<State> | void>;
  compensate?: (state: State, tools: Tools) => Promise<unknown>;
  /** It only asks: there is nothing to take back, and nothing to remember should it fail first of all. */
  asksOnly?: boolean;
};

/** A journey across services: steps in order. A refusal undoes the finished ones backwards. */
export type Saga<State, Tools> = { name: string; steps: readonly Step<State, Tools>[] };

/** How a journey ended: where it got to, and why it was refused, if it was. */
export type SagaOutcome<State> = { state: State; refusal: DomainError | null };

type NeedsEm = { em: EntityManager };

const maxWaitMs = 8_000;

/**
 * Starts a journey, or joins the one that has this id, and waits for its end. What answers late or not at all
 * is tried a few times and then left to the background; the caller gets DEPENDENCY_UNAVAILABLE meanwhile.
 */
export const runSaga = async <State extends object, Tools extends NeedsEm>(
  saga: Saga<State, Tools>,
  start: SagaStart<State>,
  tools: Tools,
): Promise<SagaOutcome<State>> => {
  const opened = await open(tools.em, saga.name, start);
  return continueSaga(saga, start, opened, tools);
};

/**
 * Records a journey in the transaction of the decision that makes it necessary. Continue it after the commit;
 * when nobody does, the background will.
 */
export const beginSaga = <State extends object, Tools>(
  em: EntityManager,
  { name }: Saga<State, Tools>,
  start: SagaStart<State>,
): Promise<Opened<State>> => open(em, name, start);

/** Records a journey in the transaction of what made it necessary, for the background to walk at once. */
export const scheduleSaga = async <State extends object, Tools>(
  em: EntityManager,
  { name }: Saga<State, Tools>,
  start: SagaStart<State>,
) => {
  await open(em, name, start, 0);
};

/** Walks a recorded journey if it is ours; else waits for whoever does. */
export const continueSaga = async <State extends object, Tools extends NeedsEm>(
  saga: Saga<State, Tools>,
  start: SagaStart<State>,
  { record, isOurs }: Opened<State>,
  tools: Tools,
): Promise<SagaOutcome<State>> =>
  isOurs ? walk(saga, record!, tools) : outcomeWhenDone(start, tools);

/** Looks after journeys whose process died or whose next attempt is due. */
export const resumeSagas = <Tools extends NeedsEm>(
  // biome-ignore lint/suspicious/noExplicitAny: journeys with different states stand in one list
  sagas: readonly Saga<any, Tools>[],
): Sweep<Tools> => ({
  name: 'resume sagas',
  everyMs: 500,
  run: async tools => {
    const due = await claimDue(tools.em, 10);
    await Promise.all(due.map(record => resume(sagas, record, tools)));
    return due.length;
  },
});

const resume = async <Tools extends NeedsEm>(
  // biome-ignore lint/suspicious/noExplicitAny: as above
  sagas: readonly Saga<any, Tools>[],
  record: SagaRecord<object>,
  tools: Tools,
) => {
  const saga = sagas.find(({ name }) => name === record.name);
  if (!saga) throw new Error(`No saga here is named ${record.name}.`);
  try {
    await walk(saga, record, tools);
  } catch (error) {
    if (!(error instanceof DependencyUnavailable || error instanceof LeaseLost)) throw error;
  }
};

const walk = async <State extends object, Tools extends NeedsEm>(
  saga: Saga<State, Tools>,
  record: SagaRecord<State>,
  tools: Tools,
): Promise<SagaOutcome<State>> => {
  const renewal = renewLease(tools.em, record);
  try {
    if (record.status === 'RUNNING') await forward(saga, record, tools);
    if (record.status === 'COMPENSATING') await backward(saga, record, tools);
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
      const isLast = step === steps.at(-1);
      await attempted(record, tools, () => take(step, isLast, record, tools), isRemembered);
    } catch (error) {
      if (!(error instanceof DomainError)) throw error;
      const entry = entryOf(record, step.name);
      if (entry) entry.state = 'REFUSED';
      record.refusal = toRefusal(error);
      record.status = 'COMPENSATING';
      return;
    }
  }
};

const take = async <State extends object, Tools extends NeedsEm>(
  { name, act, commit, asksOnly }: Step<State, Tools>,
  isLast: boolean,
  record: SagaRecord<State>,
  tools: Tools,
) => {
  enter(record, name);
  if (act) {
    if (!asksOnly) await save(tools.em, record);
    finish(record, name, await act(record.state, tools), isLast);
    if (isLast) await save(tools.em, record);
    return;
  }
  const committed = await tools.em.fork().transactional(async em => {
    const draft = structuredClone(record);
    finish(draft, name, await commit!(em, draft.state), isLast);
    await em.flush();
    await save(em, draft);
    return draft;
  });
  Object.assign(record, committed);
};

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
        () => compensate(record.state, tools),
        () => true,
      );
    }
    entry.state = 'UNDONE';
  }
  record.status = 'REJECTED';
  await save(tools.em, record);
};

/** Somebody else is at it: looks until it is done, holding no connection meanwhile. */
const outcomeWhenDone = async <State extends object>(
  start: SagaStart<State>,
  { em }: NeedsEm,
): Promise<SagaOutcome<State>> => {
  const deadline = Date.now() + maxWaitMs;
  while (Date.now() < deadline) {
    const record = await look(em, start);
    if (!record) break;
    if (record.status !== 'RUNNING' && record.status !== 'COMPENSATING') return outcomeOf(record);
    await sleep(25);
  }
  throw new DependencyUnavailable('An earlier request for the same');
};

const outcomeOf = <State>({ state, status, refusal }: SagaRecord<State>): SagaOutcome<State> => {
  if (status === 'NEEDS_ATTENTION') throw new DependencyUnavailable('A part of the shop');
  return { state, refusal: refusal ? fromRefusal(refusal) : null };
};

const entryOf = (record: SagaRecord<unknown>, name: string) =>
  record.steps.find(step => step.name === name);

const enter = (record: SagaRecord<unknown>, name: string) => {
  const entry = entryOf(record, name);
  if (entry) entry.attempts += 1;
  else record.steps.push(newEntry(name));
};

const newEntry = (name: string): StepRecord => ({
  name,
  state: 'STARTED',
  attempts: 1,
  startedAt: new Date().toISOString(),
  finishedAt: null,
});

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
