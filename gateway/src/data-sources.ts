import type { GraphQLDataSource, GraphQLDataSourceProcessOptions } from '@apollo/gateway';
import type { Execute } from '@hansa/chassis/execute';
import { inTime } from '@hansa/chassis/in-time';
import type { Origin } from '@hansa/chassis/subgraph';
import type { ExecutionResult } from 'graphql';
import { Pool } from 'undici';
import type { RequestContext } from './request-context.ts';

const limitMs = 5_000;

type Options = GraphQLDataSourceProcessOptions;
type Answer = Awaited<ReturnType<GraphQLDataSource['process']>>;

/** Reaches a subgraph in the same process: no socket, no serialising, queries compiled once. */
export const inProcess = (name: string, execute: Execute<Origin>): GraphQLDataSource => ({
  process: ({ request, context }) => {
    const { identity, requestId } = context as unknown as RequestContext;
    const { query = '', variables, operationName } = request;
    const operation = { query, variables, operationName };
    return answered(name, execute(operation, { identity, correlationId: requestId }));
  },
});

/** Reaches a subgraph over HTTP through a kept-alive pool, with a limit on every wait. */
export const overHttp = (name: string, url: string): GraphQLDataSource => {
  const { origin, pathname, search } = new URL(url);
  const pool = new Pool(origin, {
    connections: 50,
    connect: { timeout: limitMs },
    headersTimeout: limitMs,
    bodyTimeout: limitMs,
  });
  return {
    process: ({ request: { query, variables, operationName } }: Options) =>
      answered(name, post(pool, `${pathname}${search}`, { query, variables, operationName })),
  };
};

const post = async (pool: Pool, path: string, operation: object) => {
  const { body, headers } = await pool.request({
    path,
    method: 'POST',
    headers: { 'content-type': 'application/json', accept: 'application/json' },
    body: JSON.stringify(operation),
    signal: AbortSignal.timeout(limitMs),
  });
  if (!String(headers['content-type']).includes('json')) {
    await body.dump();
    throw new Error('The answer is not JSON.');
  }
  return (await body.json()) as ExecutionResult;
};

// A subgraph that is down, late or talks nonsense costs its own fields, and its words stay inside.
const answered = async (name: string, answer: Promise<ExecutionResult>) =>
  (await inTime(name, answer)) as Answer;
