import { type ExecutionResult, GraphQLError, type GraphQLSchema, parse } from 'graphql';
import { compileQuery, isCompiledQuery } from 'graphql-jit';
import { BoundedCache } from './bounded-cache.ts';
import { DependencyUnavailable, isOutage, masked } from './faults.ts';
import type { Log } from './log.ts';

/** One GraphQL operation, as one service or the gateway asks it of another. */
export type GraphQLRequest = {
  query: string;
  operationName?: string | undefined;
  variables?: Record<string, unknown> | undefined;
};

/** Answers operations. Errors are masked: what they say may be said to anybody. */
export type Execute<Context> = (
  request: GraphQLRequest,
  context: Context,
) => Promise<ExecutionResult>;

type Compiled = (context: unknown, variables: Record<string, unknown>) => Promise<ExecutionResult>;

const maxCompiled = 1_000;

/**
 * Runs operations through functions compiled once per query text (graphql-jit). They are trusted to be
 * valid: they come from the gateway's planner and from the typed operations of the services.
 */
export const compiledExecution = <Context>(schema: GraphQLSchema, log: Log): Execute<Context> => {
  const compiled = new BoundedCache<Compiled>(maxCompiled);
  return async ({ query, operationName, variables = {} }, context) => {
    const name = `${operationName ?? ''} ${query}`;
    const run = compiled.get(name) ?? compile(schema, query, operationName);
    compiled.set(name, run);
    const result = await run(context, variables);
    return result.errors ? { ...result, errors: result.errors.map(e => told(e, log)) } : result;
  };
};

const compile = (schema: GraphQLSchema, query: string, operationName?: string): Compiled => {
  const program = compileQuery(schema, parse(query), operationName);
  if (isCompiledQuery(program)) {
    return async (context, variables) => program.query(undefined, context, variables);
  }
  return async () => program;
};

/** What is told of an error; what is not told is logged. */
export const told = (error: GraphQLError, log: Log): GraphQLError => {
  const about = { path: error.path };
  const known = masked(withCode(error));
  if (isOutage(error.originalError)) {
    log.warn({ err: error.originalError, ...about }, 'Something we stand on is away');
    return masked(
      new GraphQLError(new DependencyUnavailable('A part of the shop').message, {
        path: error.path ?? null,
        nodes: error.nodes ?? null,
        extensions: { code: 'DEPENDENCY_UNAVAILABLE' },
      }),
    );
  }
  if (known.extensions.code === 'INTERNAL_SERVER_ERROR') {
    log.error({ err: error.originalError ?? error, ...about }, error.message);
  }
  return known;
};

// A value that a scalar or enum of ours does not take fails before any resolver runs.
const withCode = (error: GraphQLError) => {
  const code = error.extensions?.code ?? (isAboutInput(error) ? 'BAD_USER_INPUT' : undefined);
  if (code === error.extensions?.code && error instanceof GraphQLError) return error;
  return new GraphQLError(error.message, {
    nodes: error.nodes ?? null,
    path: error.path ?? null,
    originalError: error.originalError ?? null,
    extensions: { ...error.extensions, code },
  });
};

const isAboutInput = ({ message, path, originalError }: GraphQLError) =>
  (!path && /^Variable "|got invalid value/.test(message)) ||
  (originalError === undefined && /has invalid value/.test(message));
