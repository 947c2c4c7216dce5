import { randomUUID } from 'node:crypto';
import type { EntityManager } from '@mikro-orm/postgresql';
import { sleep } from './backoff.ts';
import { correlated, correlation } from './correlation.ts';
import { DependencyUnavailable } from './faults.ts';
import {
  claimDue,
  LeaseLost,
  look,
  type Opened,
  open,
  type SagaRecord,
  type SagaStart,
} from './saga-record.ts';
import type { Saga, SagaOutcome } from './saga-step.ts';
import { outcomeOf, walk } from './saga-walk.ts';
import type { Sweep } from './sweep.ts';
import { traced } from './tracing.ts';

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
  const opened = await open(tools.em, saga, start);
  return continueSaga(saga, start, opened, tools);
};

/**
 * Records a journey in the transaction of the decision that makes it necessary. Continue it after the commit;
 * when nobody does, the background will.
 */
export const beginSaga = <State extends object, Tools>(
  em: EntityManager,
  saga: Saga<State, Tools>,
  start: SagaStart<State>,
): Promise<Opened<State>> => open(em, saga, start);

/** Records a journey in the transaction of what made it necessary, for the background to walk at once. */
export const scheduleSaga = async <State extends object, Tools>(
  em: EntityManager,
  saga: Saga<State, Tools>,
  start: SagaStart<State>,
) => {
  await open(em, saga, start, 0);
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
  const cause = { service: correlation()?.service ?? '', causationId: null };
  const correlationId = record.correlationId ?? randomUUID();
  const span = { from: record.traceparent, attributes: { saga: saga.name } };
  try {
    await correlated({ ...cause, correlationId }, () =>
      traced(`resume ${saga.name}`, span, () => walk(saga, record, tools)),
    );
  } catch (error) {
    if (!(error instanceof DependencyUnavailable || error instanceof LeaseLost)) throw error;
  }
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
