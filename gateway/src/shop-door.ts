import { randomUUID } from 'node:crypto';
import { readFileSync } from 'node:fs';
import { hostOf } from '@hansa/chassis/config';
import { DependencyUnavailable } from '@hansa/chassis/faults';
import { service } from '@hansa/chassis/identity';
import { listen } from '@hansa/chassis/listen';
import { createLog } from '@hansa/chassis/log';
import type { Call } from '@hansa/chassis/peers';
import type { Stop } from '@hansa/chassis/process';
import { type Remote, remoteService } from '@hansa/chassis/remote';
import { serviceKeys } from '@hansa/chassis/service-keys';
import { callSigner } from '@hansa/chassis/signed-call';
import { startTracing } from '@hansa/chassis/tracing';
import { createApp } from './app.ts';
import { type GatewayConfig, pagesFolder, trustedDocumentsOf, urlOf } from './config.ts';
import { reaching } from './data-sources.ts';
import { openGraph } from './gateway.ts';
import { builtPages } from './pages.ts';
import { readinessOfAll } from './readiness.ts';
import { checkedSessions } from './sessions.ts';
import { signingKeysOf } from './signing-keys.ts';

const name = 'gateway';
const supergraph = new URL('../../schema/supergraph.graphql', import.meta.url);

/** The shop's front door over services that are processes of their own, asked by signed calls. */
export const openShopDoor = async (config: GatewayConfig, opened: Stop[]) => {
  const isProduction = config.NODE_ENV === 'production';
  opened.push(await startTracing(name, config.OTEL_EXPORTER_OTLP_ENDPOINT));
  const sign = callSigner(name, serviceKeys(config));
  const remotes = new Map<string, Remote>();
  const graph = await openGraph({
    supergraphSdl: readFileSync(supergraph, 'utf8'),
    dataSource: ({ name, url }) => {
      const remote = remoteService(name, urlOf(name, url), sign);
      remotes.set(name, remote);
      return reaching(name, remote.ask);
    },
    isProduction,
    isRateLimited: config.RATE_LIMIT,
    sandbox: isProduction ? null : async () => ({ headers: {}, document: '{ __typename }' }),
    log: createLog(name, config.LOG_LEVEL),
  });
  opened.push(() => Promise.all([...remotes.values()].map(remote => remote.close())));
  opened.push(() => graph.stop());
  const named = (room: string) => {
    const remote = remotes.get(room);
    if (!remote) throw new DependencyUnavailable(room);
    return remote;
  };
  const call: Call = async (room, request) =>
    named(room).ask(request, { identity: service(name), correlationId: randomUUID() });
  const signingKeys = signingKeysOf(call);
  const app = createApp({
    graph,
    identify: checkedSessions(signingKeys),
    readiness: () => readinessOfAll([...remotes.keys()], room => named(room).readiness()),
    signingKeys,
    call,
    mediaFolder: null,
    pages: config.PAGES ? builtPages(pagesFolder) : null,
    trustedDocuments: trustedDocumentsOf(config),
    isProduction,
  });
  const listening = await listen(app, config.PORT, hostOf(config));
  opened.push(listening.stop);
  return `The gateway is ready at http://localhost:${listening.port}/graphql (Ctrl-C stops it)`;
};
