import { createHash } from 'node:crypto';
import type { EntityManager } from '@mikro-orm/postgresql';
import { sleep } from './backoff.ts';
import {
  DomainError,
  fromRefusal,
  IdempotencyKeyReused,
  type Refusal,
  toRefusal,
} from './domain-error.ts';
import { DependencyUnavailable } from './faults.ts';
import type { Identity } from './identity.ts';
import { type Sql, transactionSql } from './sql.ts';

/** One request that may come again: whose, which operation, its key and its input. */
export type KeyedRequest = {
  caller: string;
  operation: string;
  key: string;
  inputHash: string;
};

/** The request that an input with a key makes; keys belong to the caller and the operation. */
export const keyed = <Input extends { idempotencyKey: string }>(
  operation: string,
  { subject }: Identity,
  { idempotencyKey, ...input }: Input,
): KeyedRequest => ({
  caller: subject ?? '',
  operation,
  key: idempotencyKey,
  inputHash: inputHash(input),
});

type Answer = { id: string } | { refusal: Refusal };
type Kept = { input_hash: string; outcome: Answer };

const waitMs = 20;
const maxWaitMs = 10_000;
const busy = Symbol('busy');

/**
 * Does a change once per key, in one transaction together with its kept answer: the same key and input
 * get the same id or refusal, also fifty at once; another input is refused. The work answers its subject's id.
 */
export const once = (
  em: EntityManager,
  request: KeyedRequest,
  work: (em: EntityManager) => Promise<string>,
): Promise<string> =>
  coalesced(em, request, async () => {
    const deadline = Date.now() + maxWaitMs;
    while (Date.now() < deadline) {
      const answer = await em.fork().transactional(em => attempt(em, request, work));
      if (answer !== busy) return answer;
      // Another process is at it: wait without holding a connection.
      await sleep(waitMs);
    }
    throw new DependencyUnavailable('Another request with this key');
  });

/**
 * Does a journey of several transactions or calls once per key. Its steps must bear repeating, for two
 * processes may walk it at once; the first answer is kept. Faults and outages are not answers.
 */
export const onceAcrossCalls = (
  em: EntityManager,
  request: KeyedRequest,
  journey: () => Promise<string>,
): Promise<string> =>
  coalesced(em, request, async () => {
    const kept = await em.fork().transactional(em => keptAnswer(transactionSql(em), request));
    if (kept) return kept;
    const answer = await asAnswer(journey);
    return em.fork().transactional(async em => {
      await keep(transactionSql(em), request, answer);
      return (await keptAnswer(transactionSql(em), request))!;
    });
  });

const underWay = new WeakMap<object, Map<string, Promise<Answer>>>();

// Copies of a request in the same process share one run, so that waiting costs nothing.
const coalesced = async (em: EntityManager, request: KeyedRequest, run: () => Promise<Answer>) => {
  const runs = underWay.get(em.config) ?? new Map<string, Promise<Answer>>();
  underWay.set(em.config, runs);
  const name = JSON.stringify([request.caller, request.operation, request.key, request.inputHash]);
  const running = runs.get(name) ?? run().finally(() => runs.delete(name));
  runs.set(name, running);
  const answer = await running;
  if ('refusal' in answer) throw fromRefusal(answer.refusal);
  return answer.id;
};

const attempt = async (
  em: EntityManager,
  request: KeyedRequest,
  work: (em: EntityManager) => Promise<string>,
): Promise<Answer | typeof busy> => {
  const sql = transactionSql(em);
  const [lock] = await sql<{ held: boolean }>(
    'select pg_try_advisory_xact_lock(hashtextextended($1, 0)) as held',
    [JSON.stringify([request.caller, request.operation, request.key])],
  );
  if (!lock?.held) return busy;
  const kept = await keptAnswer(sql, request);
  if (kept) return kept;
  // A savepoint: a refusal undoes the work but is kept itself.
  const answer = await asAnswer(() => em.transactional(work));
  await keep(sql, request, answer);
  return answer;
};

const asAnswer = async (work: () => Promise<string>): Promise<Answer> => {
  try {
    return { id: await work() };
  } catch (error) {
    // Kept, it would stand in the way of the input that the key belongs to.
    const isAnswer = error instanceof DomainError && !(error instanceof IdempotencyKeyReused);
    if (isAnswer) return { refusal: toRefusal(error) };
    throw error;
  }
};

const keptAnswer = async (sql: Sql, request: KeyedRequest): Promise<Answer | undefined> => {
  const [kept] = await sql<Kept>(
    'select input_hash, outcome from idempotency_keys where caller = $1 and operation = $2 and key = $3',
    [request.caller, request.operation, request.key],
  );
  if (kept && kept.input_hash !== request.inputHash) {
    throw new IdempotencyKeyReused({ idempotencyKey: request.key });
  }
  return kept?.outcome;
};

const keep = (sql: Sql, request: KeyedRequest, answer: Answer) =>
  sql(
    `insert into idempotency_keys (caller, operation, key, input_hash, outcome)
     values ($1, $2, $3, $4, $5) on conflict do nothing`,
    [request.caller, request.operation, request.key, request.inputHash, JSON.stringify(answer)],
  );

/** The same for the same input, in whatever order its fields stand. */
const inputHash = (input: object) =>
  createHash('sha256').update(canonical(input)).digest('base64url');

const canonical = (value: unknown): string => {
  if (Array.isArray(value)) return `[${value.map(canonical).join(',')}]`;
  if (value === null || typeof value !== 'object' || value instanceof Date) {
    return JSON.stringify(value) ?? 'null';
  }
  const fields = Object.entries(value)
    .filter(([, field]) => field !== undefined && field !== null)
    .sort(([a], [b]) => (a < b ? -1 : 1));
  return `{${fields.map(([name, field]) => `${JSON.stringify(name)}:${canonical(field)}`).join(',')}}`;
};
