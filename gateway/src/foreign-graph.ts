import { readFileSync } from 'node:fs';
import { hostOf } from '@hansa/chassis/config';
import { listen } from '@hansa/chassis/listen';
import { createLog } from '@hansa/chassis/log';
import type { Stop } from '@hansa/chassis/process';
import { remoteService } from '@hansa/chassis/remote';
import { createApp } from './app.ts';
import type { GatewayConfig } from './config.ts';
import { reaching } from './data-sources.ts';
import { openGraph } from './gateway.ts';
import { everybodyAnonymous } from './sessions.ts';

/** A gateway over any supergraph file, its subgraphs reached unsigned at the addresses in it; nobody signs in. */
export const openForeignGraph = async (config: GatewayConfig, file: string, opened: Stop[]) => {
  const isProduction = config.NODE_ENV === 'production';
  const graph = await openGraph({
    supergraphSdl: readFileSync(file, 'utf8'),
    dataSource: ({ name, url }) => reaching(name, remoteService(name, url, null).ask),
    isProduction,
    isRateLimited: config.RATE_LIMIT,
    sandbox: isProduction ? null : async () => ({ headers: {}, document: '{ __typename }' }),
    log: createLog('gateway', config.LOG_LEVEL),
  });
  opened.push(() => graph.stop());
  const app = createApp({
    graph,
    identify: everybodyAnonymous,
    readiness: async () => ({ isReady: true }),
    signingKeys: async () => [],
    call: null,
    mediaFolder: null,
    pages: null,
    trustedDocuments: null,
    isProduction,
  });
  const listening = await listen(app, config.PORT, hostOf(config));
  opened.push(listening.stop);
  return `The gateway is ready at http://localhost:${listening.port}/graphql (Ctrl-C stops it)`;
};
