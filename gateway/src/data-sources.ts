import type { GraphQLDataSource } from '@apollo/gateway';
import type { Execute } from '@hansa/chassis/execute';
import { inTime } from '@hansa/chassis/in-time';
import type { Origin } from '@hansa/chassis/signed-call';
import type { RequestContext } from './request-context.ts';

type Answer = Awaited<ReturnType<GraphQLDataSource['process']>>;

/** Reaches a subgraph that runs here or elsewhere. One that is down, late or talks nonsense costs its own fields, and its words stay inside. */
export const reaching = (name: string, ask: Execute<Origin>): GraphQLDataSource => ({
  process: async ({ request, context }) => {
    const { identity, requestId } = context as unknown as RequestContext;
    const { query = '', variables, operationName } = request;
    const answer = ask({ query, variables, operationName }, { identity, correlationId: requestId });
    return (await inTime(name, answer)) as Answer;
  },
});
