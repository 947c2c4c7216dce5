import type { GraphQLDataSource } from '@apollo/gateway';
import { ApolloServer, type ApolloServerPlugin } from '@apollo/server';
import type { Log } from '@hansa/chassis/log';
import { compiledGateway } from './compiled/compiled-gateway.ts';
import { formatError } from './errors.ts';
import { guardPlugin } from './guard-plugin.ts';
import { landingPage, type SandboxStart } from './landing-page.ts';
import { budgeted, unlimited } from './rate-limit.ts';
import type { RequestContext } from './request-context.ts';
import { rulesOfSupergraph } from './supergraph.ts';

/** What a gateway stands on. */
export type GatewayOptions = {
  supergraphSdl: string;
  dataSource: (subgraph: { name: string; url: string }) => GraphQLDataSource;
  isProduction: boolean;
  isRateLimited: boolean;
  sandbox: SandboxStart | null;
  log: Log;
};

/** The graph: composed rooms behind one schema, guarded before planning. */
export const openGraph = async (options: GatewayOptions): Promise<ApolloServer<RequestContext>> => {
  const { supergraphSdl, dataSource, isProduction, log } = options;
  const gateway = compiledGateway({
    supergraphSdl,
    buildService: ({ name, url }) => dataSource({ name, url: url ?? '' }),
    logger: quiet(log),
  });
  const server = new ApolloServer<RequestContext>({
    gateway,
    introspection: !isProduction,
    hideSchemaDetailsFromClientErrors: isProduction,
    includeStacktraceInErrorResponses: false,
    allowBatchedHttpRequests: false,
    csrfPrevention: true,
    formatError,
    logger: quiet(log),
    stopOnTerminationSignals: false,
    plugins: [
      nameRequest(log),
      guardPlugin(rulesOfSupergraph(supergraphSdl), options.isRateLimited ? budgeted() : unlimited),
      landingPage(options.sandbox),
    ],
  });
  await server.start();
  return server;
};

// What went wrong on our side is told by the name under which the log has it.
const nameRequest = (log: Log): ApolloServerPlugin<RequestContext> => ({
  requestDidStart: async () => {
    const startedAt = performance.now();
    return {
      willSendResponse: async ({ response, request, contextValue: { requestId, identity } }) => {
        const { body } = response;
        if (body.kind !== 'single') return;
        const errors = body.singleResult.errors ?? [];
        for (const { extensions } of errors) {
          if (extensions?.code === 'INTERNAL_SERVER_ERROR') extensions.requestId = requestId;
        }
        log.info(
          {
            requestId,
            operation: request.operationName ?? null,
            kind: identity.kind,
            codes: errors.map(({ extensions }) => extensions?.code),
            ms: Math.round(performance.now() - startedAt),
          },
          'answered',
        );
      },
    };
  },
});

// Apollo tells of every start and plan at "info"; ours is one ready line.
const quiet = (log: Log) => ({
  debug: (message?: string) => log.trace(message),
  info: (message?: string) => log.debug(message),
  warn: (message?: string) => log.warn(message),
  error: (message?: string) => log.error(message),
});
