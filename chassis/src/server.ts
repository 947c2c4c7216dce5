import { randomUUID } from 'node:crypto';
import { ApolloServer } from '@apollo/server';
import { ApolloServerPluginInlineTraceDisabled } from '@apollo/server/plugin/disabled';
import { expressMiddleware } from '@as-integrations/express5';
import express, { type ErrorRequestHandler, type Request } from 'express';
import { GraphQLError } from 'graphql';
import type { Context } from './context.ts';
import { masked } from './faults.ts';
import type { Identity } from './identity.ts';
import type { RunningSubgraph } from './subgraph.ts';
import { vitalSigns } from './vital-signs.ts';

const bodyLimitBytes = 100_000;

/** A service over HTTP: its graph, whether it is alive and ready, its metrics. `identify` says who asks, or throws. */
export const serveSubgraph = async (
  room: RunningSubgraph,
  identify: (request: Request) => Promise<Identity>,
) => {
  const server = new ApolloServer<Context>({
    schema: room.schema,
    introspection: true,
    formatError: (formatted, error) => {
      const cause = error instanceof GraphQLError ? error : new GraphQLError(formatted.message);
      return { ...formatted, ...masked(cause).toJSON() };
    },
    stopOnTerminationSignals: false,
    plugins: [ApolloServerPluginInlineTraceDisabled()],
  });
  await server.start();
  const app = express();
  app.disable('x-powered-by');
  app.use(vitalSigns());
  app.get('/ready', async (_, response) => {
    const facts = await room.readiness().catch(() => null);
    response.status(facts ? 200 : 503).json(facts ?? { reason: 'The database does not answer.' });
  });
  app.use(
    '/graphql',
    express.json({ limit: bodyLimitBytes }),
    async (request, response, next) => {
      response.locals.identity = await identify(request);
      next();
    },
    expressMiddleware(server, {
      context: async ({ res }) =>
        room.contextFor({ identity: res.locals.identity, correlationId: randomUUID() }),
    }),
  );
  app.use(refused);
  return { app, stop: () => server.stop() };
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
