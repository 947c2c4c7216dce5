import { randomUUID } from 'node:crypto';
import type { ApolloServer } from '@apollo/server';
import { expressMiddleware } from '@as-integrations/express5';
import type { Call } from '@hansa/chassis/peers';
import { vitalSigns } from '@hansa/chassis/vital-signs';
import express, { type ErrorRequestHandler, type RequestHandler } from 'express';
import { GraphQLError } from 'graphql';
import { boundedParser } from './document-limits.ts';
import { formatError } from './errors.ts';
import { graphHeaders } from './headers.ts';
import { media } from './media.ts';
import { type Pages, servePages } from './pages.ts';
import type { RequestContext } from './request-context.ts';
import { BadToken, type Identify } from './sessions.ts';
import { onlyTrusted } from './trusted-documents.ts';
import { webhook } from './webhooks.ts';

/** What the HTTP side needs beside the graph. */
export type AppOptions = {
  graph: ApolloServer<RequestContext>;
  identify: Identify;
  /** Says what is not ready; empty when all is. */
  readiness: () => Promise<Record<string, unknown> & { isReady: boolean }>;
  signingKeys: () => Promise<readonly object[]>;
  /** Asks a service in the gateway's own name; null where nobody sends webhooks. */
  call: Call | null;
  /** A folder of pictures served under /media. */
  mediaFolder: string | null;
  /** The storefront and the back office; null where none are served. */
  pages: Pages | null;
  /** The file of the only documents that are answered; null where everything is. */
  trustedDocuments: string | null;
  isProduction: boolean;
};

const operationLimitMs = 10_000;
const bodyLimitBytes = 100_000;

/** The front door: the graph, its health, and what browsers ask for beside it. */
export const createApp = (options: AppOptions) => {
  const app = express();
  app.disable('x-powered-by');
  app.use(named);
  app.use(vitalSigns());
  app.get('/ready', async (_, response) => {
    const { isReady, ...details } = await options.readiness();
    response
      .status(isReady ? 200 : 503)
      .json({ status: isReady ? 'ready' : 'not ready', ...details });
  });
  app.get('/.well-known/jwks.json', async (_, response) => {
    response.json({ keys: await options.signingKeys() });
  });
  if (options.call) {
    app.post('/webhooks/payments', webhook(options.call, 'payment', 'receivePaymentWebhook'));
    app.post('/webhooks/carrier', webhook(options.call, 'fulfillment', 'receiveCarrierWebhook'));
  }
  app.use('/graphql', graphHeaders(options.isProduction), ...graphHandlers(options));
  if (options.mediaFolder) app.use('/media', ...media(options.mediaFolder));
  app.use(notOurs, nothingHere);
  app.use(servePages(options.pages));
  app.use(nothingHere);
  app.use(failed);
  return app;
};

// What is no page: an address under one of these that led nowhere.
const notOurs = /^\/(?:graphql|media|webhooks|health|ready|metrics|\.well-known)(?:\/|$)/;

const nothingHere: RequestHandler = (_, response) =>
  void response.status(404).json(errorBody('Nothing is here.', 'NOT_FOUND'));

const graphHandlers = ({ graph, identify, trustedDocuments }: AppOptions): RequestHandler[] => [
  timeLimit,
  express.json({ limit: bodyLimitBytes }),
  ...(trustedDocuments ? [onlyTrusted(trustedDocuments)] : []),
  withinLimits(boundedParser()),
  async (request, response, next) => {
    const identity = await identify(request.headers.authorization);
    response.locals.identity = { ...identity, address: request.ip ?? null };
    next();
  },
  expressMiddleware(graph, {
    context: async ({ res }) => ({
      identity: res.locals.identity,
      requestId: res.locals.requestId,
    }),
  }),
];

const named: RequestHandler = (_, response, next) => {
  response.locals.requestId = randomUUID();
  response.setHeader('x-request-id', response.locals.requestId);
  next();
};

const timeLimit: RequestHandler = (_, response, next) => {
  const timer = setTimeout(() => {
    if (response.headersSent) return;
    response
      .status(504)
      .json(errorBody('The shop took too long to answer.', 'DEPENDENCY_UNAVAILABLE'));
  }, operationLimitMs);
  response.on('close', () => clearTimeout(timer));
  next();
};

// Before Apollo validates: validation itself can be made to take forever.
const withinLimits =
  (parse: ReturnType<typeof boundedParser>): RequestHandler =>
  (request, _, next) => {
    const query = request.body?.query ?? request.query.query;
    if (typeof query === 'string') parse(query);
    next();
  };

const errorBody = (message: string, code: string) => ({
  errors: [{ message, extensions: { code } }],
});

const failed: ErrorRequestHandler = (error, _, response, next) => {
  if (response.headersSent) return next(error);
  if (error instanceof BadToken) {
    response.setHeader('www-authenticate', 'Bearer error="invalid_token"');
    return void response.status(401).json(errorBody(error.message, 'UNAUTHENTICATED'));
  }
  if (error instanceof GraphQLError) {
    return void response.status(400).json({ errors: [formatError(error.toJSON())] });
  }
  if (error?.type === 'entity.too.large') {
    return void response
      .status(413)
      .json(errorBody('The request is larger than 100 kB.', 'BAD_USER_INPUT'));
  }
  if (error?.status === 400 || error?.status === 415) {
    return void response
      .status(error.status)
      .json(errorBody('The body is not JSON.', 'BAD_USER_INPUT'));
  }
  response
    .status(500)
    .json(errorBody('Something went wrong on our side.', 'INTERNAL_SERVER_ERROR'));
};
