import { randomUUID } from 'node:crypto';
import type { ExecutionResult } from 'graphql';
import { Pool } from 'undici';
import { correlation } from './correlation.ts';
import type { GraphQLRequest } from './execute.ts';
import { DependencyUnavailable } from './faults.ts';
import { service } from './identity.ts';
import type { Envelope } from './outbox.ts';
import type { Origin, SignCall } from './signed-call.ts';
import type { Readiness } from './subgraph.ts';
import { traceparent } from './tracing.ts';

/** Another service over HTTP: asked operations, handed facts. */
export type Remote = {
  ask(request: GraphQLRequest, origin: Origin): Promise<ExecutionResult>;
  /** Resolves when its inbox has committed. What it cannot take is an Error, its absence DependencyUnavailable. */
  tell(envelope: Envelope): Promise<void>;
  /** Whether it is there at all. */
  isAlive(): Promise<boolean>;
  /** Whether it has its database and delivers what it tells. */
  readiness(): Promise<Readiness>;
  close(): Promise<void>;
};

const limitMs = 5_000;
const aliveLimitMs = 1_000;
const connections = 50;
const maxAnswerBytes = 10_000_000;

/** Reaches a service through a kept-alive pool, with a limit on every wait and every answer. `sign` makes a call ours. */
export const remoteService = (name: string, graphUrl: string, sign: SignCall | null): Remote => {
  const { origin, pathname: graphPath } = new URL(graphUrl);
  const besideGraph = (path: string) => graphPath.replace(/\/graphql$/, '') + path;
  const pool = new Pool(origin, {
    connections,
    connect: { timeout: limitMs },
    headersTimeout: limitMs,
    bodyTimeout: limitMs,
    maxResponseSize: maxAnswerBytes,
  });
  const post = async (path: string, content: object, from: Origin) => {
    const body = JSON.stringify(content);
    const trace = traceparent();
    const authorization = sign && `Bearer ${await sign(name, body, from)}`;
    return pool.request({
      path,
      method: 'POST',
      headers: {
        'content-type': 'application/json',
        accept: 'application/json',
        ...(authorization && { authorization }),
        ...(trace && { traceparent: trace }),
      },
      body,
      signal: AbortSignal.timeout(limitMs),
    });
  };
  const get = (path: string, ms: number) =>
    pool.request({ path: besideGraph(path), method: 'GET', signal: AbortSignal.timeout(ms) });
  return {
    ask: async ({ query, variables, operationName }, from) => {
      const { body, headers } = await post(graphPath, { query, variables, operationName }, from);
      if (!String(headers['content-type']).includes('json')) {
        await body.dump();
        throw new Error(`${name} does not answer in JSON.`);
      }
      return resultOf(name, await body.json());
    },
    tell: async envelope => {
      const from = { identity: service('outbox'), correlationId: correlationOf(envelope) };
      const { statusCode, body } = await post(besideGraph('/events'), envelope, from).catch(
        error => {
          throw new DependencyUnavailable(name, error);
        },
      );
      const text = await body.text();
      if (statusCode === 422) throw new Error(`${name} cannot take ${envelope.type}: ${text}`);
      if (statusCode !== 204) throw new DependencyUnavailable(name, new Error(`${statusCode}`));
    },
    isAlive: async () => {
      try {
        const { statusCode, body } = await get('/health', aliveLimitMs);
        await body.dump();
        return statusCode === 200;
      } catch {
        return false;
      }
    },
    readiness: async () => {
      const { statusCode, body } = await get('/ready', limitMs);
      const told = await body.json();
      if (statusCode !== 200) throw new DependencyUnavailable(name);
      return told as Readiness;
    },
    close: () => pool.close(),
  };
};

// An answer is an object with data or errors; anything else is nonsense from whoever listens there.
const resultOf = (name: string, answer: unknown): ExecutionResult => {
  if (typeof answer === 'object' && answer && ('data' in answer || 'errors' in answer)) {
    return answer as ExecutionResult;
  }
  throw new Error(`${name} does not answer in GraphQL.`);
};

const correlationOf = ({ correlationId }: Envelope) =>
  correlationId ?? correlation()?.correlationId ?? randomUUID();
