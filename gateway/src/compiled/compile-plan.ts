import type { GraphQLDataSource } from '@apollo/gateway';
import type { FetchNode, PlanNode, QueryPlan } from '@apollo/query-planner';
import { GraphQLError, type GraphQLSchema } from 'graphql';
import { compileRepresentation, type Representation } from './compile-representation.ts';
import { errorFrom, positionsAt } from './error-paths.ts';
import { merge } from './merge.ts';

/** Who answers the fetches of one subgraph. */
export type Fetcher = Pick<GraphQLDataSource, 'process'>;
// biome-ignore lint/suspicious/noExplicitAny: what subgraphs answer
export type Data = Record<string, any>;
type RequestContext = Parameters<Fetcher['process']>[0] extends infer Options
  ? Options extends { incomingRequestContext: infer Context }
    ? Context
    : never
  : never;

/** What all subgraphs together answered, before it has the form that was asked for. */
type Outcome = { data: Data; errors: GraphQLError[] };

/** Runs a plan for one request. */
export type RunPlan = (variables: Data, context: RequestContext) => Promise<Outcome>;

type Run = { variables: Data; context: RequestContext } & Outcome;
type Step = (run: Run) => Promise<void>;
type FetcherNamed = (name: string) => Fetcher | undefined;
type Compiler = { schema: GraphQLSchema; fetcherNamed: FetcherNamed };

/** A query plan as functions; null when it has a part that only Apollo's interpreter knows. */
export const compilePlan = (
  { node }: QueryPlan,
  schema: GraphQLSchema,
  fetcherNamed: FetcherNamed,
): RunPlan | null => {
  if (!node || node.kind === 'Subscription') return null;
  const step = compileNode(node, { schema, fetcherNamed });
  if (!step) return null;
  return async (variables, context) => {
    const run: Run = { variables, context, data: {}, errors: [] };
    await step(run);
    return run;
  };
};

const compileNode = (node: PlanNode, compiler: Compiler): Step | null => {
  switch (node.kind) {
    case 'Sequence':
    case 'Parallel': {
      const steps = node.nodes.map(each => compileNode(each, compiler));
      if (!steps.every(step => step !== null)) return null;
      return node.kind === 'Sequence' ? oneByOne(steps) : allAtOnce(steps);
    }
    case 'Flatten':
      return node.node.kind === 'Fetch'
        ? compileFetch(node.node, node.path as string[], compiler)
        : null;
    case 'Fetch':
      return compileFetch(node, [], compiler);
    default:
      return null;
  }
};

const oneByOne =
  (steps: Step[]): Step =>
  async run => {
    for (const step of steps) await step(run);
  };

const allAtOnce =
  (steps: Step[]): Step =>
  async run => {
    await Promise.all(steps.map(step => step(run)));
  };

const compileFetch = (
  node: FetchNode,
  path: string[],
  { schema, fetcherNamed }: Compiler,
): Step | null => {
  const { serviceName, requires, inputRewrites, outputRewrites } = node;
  const fetcher = fetcherNamed(serviceName);
  if (!fetcher || inputRewrites?.length || outputRewrites?.length) return null;
  if (!requires) return path.length === 0 ? fetchRoot(node, fetcher) : null;
  const represent = compileRepresentation(requires, schema);
  return represent && fetchEntities(node, path, fetcher, represent);
};

const fetchRoot =
  (node: FetchNode, fetcher: Fetcher): Step =>
  async run => {
    const answer = await send(node, fetcher, run, {});
    for (const error of answer.errors) run.errors.push(errorFrom(error, error.path));
    merge(run.data, answer.data);
  };

const fetchEntities =
  (node: FetchNode, path: string[], fetcher: Fetcher, represent: Representation): Step =>
  async run => {
    const entities: Data[] = [];
    const representations: Data[] = [];
    for (const entity of entitiesAt(run.data, path)) {
      const representation = represent(entity);
      if (!representation?.__typename) continue;
      entities.push(entity);
      representations.push(representation);
    }
    if (entities.length === 0) return;
    const { data, errors } = await send(node, fetcher, run, { representations });
    if (errors.length > 0) {
      const positions = positionsAt(run.data, path);
      for (const error of errors) {
        const [, index, ...rest] = error.path ?? [];
        const position =
          typeof index === 'number'
            ? [...(positions[index] ?? []), ...rest]
            : error.path && [...path, ...error.path];
        run.errors.push(errorFrom(error, position));
      }
    }
    const received = data?._entities;
    if (!Array.isArray(received)) return;
    received.forEach((entity, i) => {
      const known = entities[i];
      if (known) merge(known, entity);
    });
  };

type Answer = { data: Data | null | undefined; errors: readonly GraphQLError[] };

const send = async (
  { operation, operationName, variableUsages = [] }: FetchNode,
  fetcher: Fetcher,
  { variables, context, errors }: Run,
  given: Data,
): Promise<Answer> => {
  const used: Data = { ...given };
  for (const name of variableUsages) {
    if (Object.hasOwn(variables, name) && variables[name] !== undefined)
      used[name] = variables[name];
  }
  try {
    const answer = await fetcher.process({
      request: { query: operation, variables: used, operationName },
      incomingRequestContext: context,
      context: context.context,
    } as Parameters<Fetcher['process']>[0]);
    return { data: answer.data, errors: (answer.errors ?? []) as readonly GraphQLError[] };
  } catch (error) {
    errors.push(error instanceof GraphQLError ? error : new GraphQLError(String(error)));
    return { data: null, errors: [] };
  }
};

/** The objects at a path through lists (`@`), nulls left out. */
const entitiesAt = (data: Data, path: string[]): Data[] => {
  const found: Data[] = [];
  const look = (value: Data | null | undefined, depth: number) => {
    if (value === null || value === undefined) return;
    if (Array.isArray(value)) {
      const next = path[depth] === '@' ? depth + 1 : depth;
      for (const item of value) look(item, next);
      return;
    }
    const name = path[depth];
    if (name === undefined) found.push(value);
    else look(value[name], depth + 1);
  };
  look(data, 0);
  return found;
};
