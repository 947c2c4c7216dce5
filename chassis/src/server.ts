import { ApolloServer } from '@apollo/server';
import { ApolloServerPluginInlineTraceDisabled } from '@apollo/server/plugin/disabled';
import { expressMiddleware } from '@as-integrations/express5';
import express, { type ErrorRequestHandler, type RequestHandler, Router } from 'express';
import { GraphQLError } from 'graphql';
import { envelopeOf } from './envelope.ts';
import { DependencyUnavailable, isOutage, masked } from './faults.ts';
import type { Origin, VerifyCall } from './signed-call.ts';
import type { RunningSubgraph } from './subgraph.ts';

const bodyLimitBytes = 1_000_000;

/** A service over HTTP: its graph, the facts it hears, whether it is ready. `admit` says who asks, or throws. */
export const serveSubgraph = async (
  room: RunningSubgraph,
  admit: VerifyCall,
  peersAlive: () => Promise<Record<string, boolean>> = async () => ({}),
) => {
  const graph = graphOf(room);
  await graph.start();
  const router = Router();
  router.get('/ready', async (_, response) => {
    const [facts, peers] = await Promise.all([room.readiness().catch(() => null), peersAlive()]);
    const told = facts ?? { reason: 'The database does not answer.' };
    response.status(facts ? 200 : 503).json({ ...told, peers });
  });
  const admitted = admission(admit);
  router.use(
    '/graphql',
    ...admitted,
    expressMiddleware(graph, { context: async ({ res }) => res.locals.origin }),
  );
  router.post('/events', ...admitted, hearing(room));
  router.use(refused);
  return { router, stop: () => graph.stop() };
};

// Apollo Server speaks HTTP; what is asked runs compiled, as it does in one process.
const graphOf = (room: RunningSubgraph) =>
  new ApolloServer<Origin>({
    gateway: {
      load: async () => ({
        schema: room.schema,
        executor: ({ request: { query = '', variables, operationName }, context }) =>
          room.execute({ query, variables, operationName }, context as unknown as Origin) as never,
      }),
      onSchemaLoadOrUpdate: loaded => {
        loaded({ apiSchema: room.schema, coreSupergraphSdl: '' });
        return () => {};
      },
      stop: async () => {},
    },
    introspection: true,
    formatError: (formatted, error) => {
      const cause = error instanceof GraphQLError ? error : new GraphQLError(formatted.message);
      return { ...formatted, ...masked(cause).toJSON() };
    },
    stopOnTerminationSignals: false,
    plugins: [ApolloServerPluginInlineTraceDisabled()],
  });

// Whoever is not admitted is not even read.
const admission = (admit: VerifyCall): RequestHandler[] => [
  async (request, response, next) => {
    response.locals.admitted = await admit(request.headers.authorization);
    next();
  },
  express.raw({ type: () => true, limit: bodyLimitBytes }),
  (request, response, next) => {
    const body: Buffer = Buffer.isBuffer(request.body) ? request.body : Buffer.alloc(0);
    response.locals.origin = {
      ...response.locals.admitted(body),
      traceparent: request.headers.traceparent,
    };
    request.body = body.length > 0 ? parsed(body) : {};
    next();
  },
];

const parsed = (body: Buffer) => {
  try {
    return JSON.parse(body.toString());
  } catch (error) {
    throw Object.assign(new Error('The body is not JSON.', { cause: error }), { status: 400 });
  }
};

// The relay waits for whoever is away (503), and counts what cannot be taken (422).
const hearing =
  (room: RunningSubgraph): RequestHandler =>
  async (request, response) => {
    try {
      await room.receive(envelopeOf(request.body));
      response.status(204).end();
    } catch (error) {
      const isAway = error instanceof DependencyUnavailable || isOutage(error);
      response.status(isAway ? 503 : 422).json({ reason: isAway ? 'away' : String(error) });
    }
  };

// Whoever cannot be identified learns nothing but that.
const refused: ErrorRequestHandler = (error, _, response, next) => {
  if (response.headersSent) return next(error);
  const status = typeof error?.status === 'number' ? error.status : 401;
  const code = status === 401 ? 'UNAUTHENTICATED' : 'BAD_USER_INPUT';
  response
    .status(status)
    .json({ errors: [{ message: 'The request was refused.', extensions: { code } }] });
};
