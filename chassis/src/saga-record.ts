import type { EntityManager } from '@mikro-orm/postgresql';
import { correlation } from './correlation.ts';
import { IdempotencyKeyReused, type Refusal } from './domain-error.ts';
import type { KeyedRequest } from './idempotency.ts';
import type { Saga } from './saga-step.ts';
import { type Sql, statementSql, transactionSql } from './sql.ts';
import { traceparent } from './tracing.ts';

/** What became of one step so far. */
export type StepRecord = {
  name: string;
  state: 'STARTED' | 'DONE' | 'REFUSED' | 'UNDONE';
  attempts: number;
  startedAt: string;
  finishedAt: string | null;
};

/** Where one journey stands; survives a restart. `fence` tells who holds it. */
export type SagaRecord<State> = {
  id: string;
  name: string;
  inputHash: string;
  state: State;
  status: 'RUNNING' | 'WAITING' | 'COMPENSATING' | 'COMPLETED' | 'REJECTED' | 'NEEDS_ATTENTION';
  steps: StepRecord[];
  refusal: Refusal | null;
  fence: number;
  failures: number;
  lastError: string | null;
  /** The request or fact that started it, and its trace: whoever resumes it goes on in their name. */
  correlationId: string | null;
  traceparent: string | null;
  /** The step that was saved as begun with what came before it; not saved itself. */
  announced?: string | undefined;
};

/** Another process has taken the journey over; this one must not touch it again. */
export class LeaseLost extends Error {}

const leaseSeconds = 3;
const renewMs = 1_000;

const columns = `id, name, input_hash as "inputHash", state, status, steps, refusal, fence, failures,
  last_error as "lastError", correlation_id as "correlationId", traceparent`;

/** A journey about to start; one that a request with a key asked for is that request's and no other's. */
export type SagaStart<State> = {
  id: string;
  state: State;
  request?: Pick<KeyedRequest, 'key' | 'inputHash'>;
};

/** A journey that was started just now, by us, or before. */
export type Opened<State> = { record: SagaRecord<State> | null; isOurs: boolean };

/** Records the start of a journey under our lease, unless it is there already; with no lease it is anybody's to walk. */
export const open = async <State>(
  em: EntityManager,
  { name, isKept = false, steps }: Pick<Saga<State, never>, 'name' | 'isKept' | 'steps'>,
  start: SagaStart<State>,
  leaseForSeconds = leaseSeconds,
): Promise<Opened<State>> => {
  const first = leaseForSeconds > 0 ? announced(steps[0]) : [];
  const [ours] = await statement(em, sql =>
    sql<SagaRecord<State>>(
      `insert into sagas (id, name, input_hash, state, status, leased_until, is_kept, correlation_id, traceparent, steps)
       values ($1, $2, $3, $4, 'RUNNING', clock_timestamp() + make_interval(secs => $5), $6, $7, $8, $9)
       on conflict (id) do nothing returning ${columns}`,
      [
        start.id,
        name,
        start.request?.inputHash ?? '',
        JSON.stringify(start.state),
        leaseForSeconds,
        isKept,
        correlation()?.correlationId ?? null,
        traceparent(),
        JSON.stringify(first),
      ],
    ),
  );
  return ours
    ? { record: { ...ours, announced: first[0]?.name }, isOurs: true }
    : { record: await look(em, start), isOurs: false };
};

/** What is saved of a step before its call, where there is one to be saved for. */
export const announced = (
  step: { name: string; act?: unknown; asksOnly?: boolean } | undefined,
): StepRecord[] => (step?.act && !step.asksOnly ? [newStep(step.name)] : []);

/** A step that begins. */
export const newStep = (name: string): StepRecord => ({
  name,
  state: 'STARTED',
  attempts: 1,
  startedAt: new Date().toISOString(),
  finishedAt: null,
});

/** The journey as it stands; refuses to show it to a request with another input. */
export const look = async <State>(
  em: EntityManager,
  { id, request }: SagaStart<State>,
): Promise<SagaRecord<State> | null> => {
  const [record] = await statement(em, sql =>
    sql<SagaRecord<State>>(`select ${columns} from sagas where id = $1`, [id]),
  );
  if (record && request && record.inputHash !== request.inputHash) {
    throw new IdempotencyKeyReused({ idempotencyKey: request.key });
  }
  return record ?? null;
};

/** Takes over journeys whose lease has run out and whose next attempt is due. */
export const claimDue = (em: EntityManager, limit: number) =>
  statement(em, sql =>
    sql<SagaRecord<object>>(
      `update sagas set fence = fence + 1, leased_until = clock_timestamp() + make_interval(secs => ${leaseSeconds}),
         status = case status when 'WAITING' then 'RUNNING' else status end
       where id in (
         select id from sagas where status in ('RUNNING', 'WAITING', 'COMPENSATING')
           and leased_until < clock_timestamp() and next_attempt_at <= clock_timestamp()
         order by leased_until limit $1 for update skip locked
       ) returning ${columns}`,
      [limit],
    ),
  );

/** Writes where the journey stands, if we still hold it; within the given transaction when there is one. */
export const save = async <State>(em: EntityManager, record: SagaRecord<State>) => {
  await fenced(
    em,
    record,
    `update sagas set state = $3, status = $4, steps = $5, refusal = $6, failures = $7, last_error = $8,
       leased_until = clock_timestamp() + make_interval(secs => ${leaseSeconds}),
       finished_at = case when $4 in ('COMPLETED', 'REJECTED') then clock_timestamp() end`,
    [
      JSON.stringify(record.state),
      record.status,
      JSON.stringify(record.steps),
      record.refusal && JSON.stringify(record.refusal),
      record.failures,
      record.lastError,
    ],
  );
};

/** Lets go of the journey until its next attempt is due. */
export const postpone = <State>(em: EntityManager, record: SagaRecord<State>, seconds: number) =>
  fenced(
    em,
    record,
    `update sagas set leased_until = clock_timestamp(), status = $3, failures = $4, last_error = $5,
       next_attempt_at = clock_timestamp() + make_interval(secs => $6), steps = $7, state = $8`,
    [
      record.status,
      record.failures,
      record.lastError,
      seconds,
      JSON.stringify(record.steps),
      JSON.stringify(record.state),
    ],
  );

/** Forgets a journey that has done nothing yet. */
export const forget = <State>(em: EntityManager, record: SagaRecord<State>) =>
  fenced(em, record, 'delete from sagas', []);

/** Lets a journey that was left to a person be walked again at once: onward, or, with a refusal, back. */
export const revive = (em: EntityManager, id: string, refusal: Refusal | null) =>
  statement(em, sql =>
    sql(
      `update sagas set status = case when $2::jsonb is null then 'RUNNING' else 'COMPENSATING' end, refusal = $2,
         failures = 0, leased_until = clock_timestamp(), next_attempt_at = clock_timestamp()
       where id = $1 and status = 'NEEDS_ATTENTION' returning id`,
      [id, refusal && JSON.stringify(refusal)],
    ),
  );

/** Keeps the lease alive while the journey is under way. */
export const renewLease = (em: EntityManager, { id, fence }: SagaRecord<unknown>) =>
  setInterval(() => {
    // When it fails, the lease runs out and the fence stops us.
    statement(em, sql =>
      sql(
        `update sagas set leased_until = clock_timestamp() + make_interval(secs => ${leaseSeconds})
         where id = $1 and fence = $2 and status in ('RUNNING', 'COMPENSATING')`,
        [id, fence],
      ),
    ).catch(() => {});
  }, renewMs);

const fenced = async (
  em: EntityManager,
  { id, fence }: SagaRecord<unknown>,
  change: string,
  values: unknown[],
) => {
  const held = await statement(em, sql =>
    sql(`${change} where id = $1 and fence = $2 returning id`, [id, fence, ...values]),
  );
  if (held.length === 0) throw new LeaseLost(`Another process has taken over ${id}.`);
};

// One statement needs no transaction of its own.
const statement = async <Result>(em: EntityManager, run: (sql: Sql) => Promise<Result>) =>
  run(em.isInTransaction() ? transactionSql(em) : await statementSql(em));
