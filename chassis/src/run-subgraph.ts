import express, { type RequestHandler, type Router } from 'express';
import { hostOf, parseConfig, port, processSettings, z } from './config.ts';
import { listen } from './listen.ts';
import { createLog } from './log.ts';
import type { Stop } from './process.ts';
import { remotePeers, urlSettings } from './remote-peers.ts';
import { serveSubgraph } from './server.ts';
import { keySettings, serviceKeys } from './service-keys.ts';
import { callSigner, callVerifier } from './signed-call.ts';
import { openSubgraph, peersOf, type SubgraphDefinition } from './subgraph.ts';
import { startTracing } from './tracing.ts';
import { vitalSigns } from './vital-signs.ts';

/** Who may ask in the name of those it let in. */
const doors = ['gateway'];

/** Runs one service as a process of its own, by the settings in the environment; answers what to say when it is ready. */
export const runSubgraph = async <Loaders, Clients>(
  definition: SubgraphDefinition<Loaders, Clients>,
  opened: Stop[],
) => {
  const { name } = definition;
  const peerNames = peersOf(definition);
  const settings = parseConfig(
    {
      ...processSettings,
      ...keySettings,
      ...urlSettings(peerNames, process.env.NODE_ENV === 'production'),
      PORT: port,
      DATABASE_URL: z.url({ protocol: /^postgres(ql)?$/ }),
    },
    process.env,
  );
  const stopTracing = await startTracing(name, settings.OTEL_EXPORTER_OTLP_ENDPOINT);
  const log = createLog(name, settings.LOG_LEVEL);
  const keys = serviceKeys(settings);
  const door = waitingDoor();
  const listening = await listen(door.app, settings.PORT, hostOf(settings));
  opened.push(listening.stop);
  const peers = remotePeers(name, peerNames, settings, callSigner(name, keys));
  const room = await openSubgraph(definition, {
    databaseUrl: settings.DATABASE_URL,
    call: peers.call,
    deliver: peers.deliver,
    log,
  });
  const served = await serveSubgraph(room, callVerifier(name, keys, doors), peers.alive);
  opened.unshift(stopTracing, peers.close, room.stop, served.stop);
  door.open(served.router);
  return `${name} is ready at http://localhost:${listening.port} (Ctrl-C stops it)`;
};

/** A door that shows it is alive, and asks to come again until the service behind it is there. */
const waitingDoor = () => {
  let inside: RequestHandler | Router = (_, response) =>
    void response.status(503).json({ reason: 'The service is starting.' });
  const app = express();
  app.disable('x-powered-by');
  app.use(vitalSigns());
  app.use((request, response, next) => inside(request, response, next));
  return {
    app,
    open: (router: Router) => {
      inside = router;
    },
  };
};
