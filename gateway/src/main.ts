import { readFileSync } from 'node:fs';
import { BadSettings, hostOf } from '@hansa/chassis/config';
import { createLog } from '@hansa/chassis/log';
import { createApp } from './app.ts';
import { readConfig } from './config.ts';
import { overHttp } from './data-sources.ts';
import { openGraph } from './gateway.ts';
import { listen, PortTaken } from './listen.ts';
import { everybodyAnonymous } from './sessions.ts';

/** A gateway alone, over any supergraph file, its subgraphs reached at the addresses in it; nobody signs in. */
const start = async () => {
  const config = readConfig();
  const { SUPERGRAPH, PORT, LOG_LEVEL, RATE_LIMIT, NODE_ENV } = config;
  if (!SUPERGRAPH) throw new BadSettings('SUPERGRAPH=file says which supergraph to serve.');
  const isProduction = NODE_ENV === 'production';
  const graph = await openGraph({
    supergraphSdl: readFileSync(SUPERGRAPH, 'utf8'),
    dataSource: ({ name, url }) => overHttp(name, url),
    isProduction,
    isRateLimited: RATE_LIMIT,
    sandbox: isProduction ? null : async () => ({ headers: {}, document: '{ __typename }' }),
    log: createLog('gateway', LOG_LEVEL),
  });
  const app = createApp({
    graph,
    identify: everybodyAnonymous,
    readiness: async () => ({ isReady: true }),
    signingKeys: async () => [],
    mediaFolder: null,
    isProduction,
  });
  const listening = await listen(app, PORT, hostOf(config));
  console.log(
    `The gateway is ready at http://localhost:${listening.port}/graphql (Ctrl-C stops it)`,
  );
  for (const signal of ['SIGINT', 'SIGTERM'] as const) {
    process.once(signal, async () => {
      await listening.stop();
      await graph.stop();
      process.exit(0);
    });
  }
};

start().catch(error => {
  const isForPeople = error instanceof BadSettings || error instanceof PortTaken;
  console.error(isForPeople ? error.message : error);
  process.exit(1);
});
