import { ApolloGateway, type GatewayConfig } from '@apollo/gateway';
import { BoundedCache } from '@hansa/chassis/bounded-cache';
import { timed } from '@hansa/chassis/metrics';
import { traced } from '@hansa/chassis/tracing';
import { getVariableValues, type OperationDefinitionNode } from 'graphql';
import { compilePlan, type Fetcher, type RunPlan } from './compile-plan.ts';
import { compileShape, type Problem, type Shape } from './compile-shape.ts';

type Executor = ApolloGateway['executor'];
type RequestContext = Parameters<Executor>[0];

/** A plan and the form of its answer as functions, made once for each operation; null where Apollo's interpreter must do. */
type Program = { run: RunPlan; shape: Shape; operation: OperationDefinitionNode } | null;

/** How an operation was answered. */
export type Way = 'compiled' | 'interpreted';

const maxPrograms = 1_000;

/**
 * Apollo's gateway with its plans compiled: it plans and answers an operation the first time, afterwards the
 * plan runs as functions. What is rare (introspection, @skip, rewritten results) stays with the gateway.
 */
export const compiledGateway = (config: GatewayConfig, onAnswer: (way: Way) => void = () => {}) => {
  const programs = new BoundedCache<Program>(maxPrograms);
  const gateway = new ApolloGateway({
    ...config,
    experimental_didResolveQueryPlan: ({
      queryPlan,
      serviceMap,
      requestContext,
      operationContext: { schema, operation, fragments },
    }) => {
      const fetcherNamed = (name: string): Fetcher | undefined => serviceMap[name];
      const run = compilePlan(queryPlan, schema, fetcherNamed);
      const shape = run && compileShape(schema, operation, fragments);
      programs.set(nameOf(requestContext), shape ? { run, shape, operation } : null);
    },
  });
  const executor: Executor = async context => {
    const program = programs.get(nameOf(context));
    onAnswer(program ? 'compiled' : 'interpreted');
    const span = {
      kind: 'SERVER',
      from: context.request.http?.headers.get('traceparent'),
    } as const;
    return traced(`graph ${context.request.operationName ?? 'operation'}`, span, () =>
      timed('gateway', () =>
        program ? runProgram(program, gateway, context) : gateway.executor(context),
      ),
    );
  };
  return {
    load: async (options: Parameters<ApolloGateway['load']>[0]) => {
      await gateway.load(options);
      return { executor };
    },
    onSchemaLoadOrUpdate: gateway.onSchemaLoadOrUpdate.bind(gateway),
    stop: () => gateway.stop(),
  };
};

const nameOf = ({ queryHash, request }: RequestContext) =>
  `${queryHash} ${request.operationName ?? ''}`;

const runProgram = async (
  { run, shape, operation }: NonNullable<Program>,
  gateway: ApolloGateway,
  context: RequestContext,
) => {
  const variables = context.request.variables ?? {};
  const invalid = errorsOf(gateway, operation, variables);
  if (invalid) return { errors: invalid };
  const { data, errors } = await run(variables, context);
  const problems: Problem[] = [];
  const shaped = shape(data, problems);
  if (errors.length > 0) return { data: shaped, errors };
  if (problems.length > 0) return { data: shaped, extensions: { valueCompletion: problems } };
  return { data: shaped };
};

const errorsOf = (
  { schema }: ApolloGateway,
  { variableDefinitions = [] }: OperationDefinitionNode,
  variables: Record<string, unknown>,
) => {
  if (variableDefinitions.length === 0) return undefined;
  if (!schema) throw new Error('The gateway has no schema yet.');
  return getVariableValues(schema, variableDefinitions, variables).errors;
};
