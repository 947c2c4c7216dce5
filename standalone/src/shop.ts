import { readFileSync } from 'node:fs';
import { hostOf } from '@hansa/chassis/config';
import { listen } from '@hansa/chassis/listen';
import { createLog } from '@hansa/chassis/log';
import { createApp } from '@hansa/gateway/app';
import { trustedDocumentsOf } from '@hansa/gateway/config';
import { reaching } from '@hansa/gateway/data-sources';
import { openGraph } from '@hansa/gateway/gateway';
import type { Pages } from '@hansa/gateway/pages';
import { readinessOfAll } from '@hansa/gateway/readiness';
import { checkedSessions } from '@hansa/gateway/sessions';
import { signingKeysOf } from '@hansa/gateway/signing-keys';
import { demoStaff, signInAs } from './accounts.ts';
import type { Account } from './asking.ts';
import type { Config } from './config.ts';
import { openRoomPorts } from './room-ports.ts';
import { type Rooms, roomNames } from './rooms.ts';

const supergraph = new URL('../../schema/supergraph.graphql', import.meta.url);
const mediaFolder = new URL('../demo/media', import.meta.url).pathname;

const firstOperation = `# The demo staff token is set in the headers: you may do everything.
query Welcome {
  products(first: 5) {
    nodes {
      name
      priceRange { min { amountMinor currency } }
      variants { sku availability { available } }
    }
  }
}
`;

/** The door of a shop that is open. */
export type OpenDoor = { port: number; stop(): Promise<void> };

/** Opens the gateway, and with it the shop, over rooms in this process. */
export const openDoor = async (
  rooms: Rooms,
  config: Config,
  pages: Pages | null,
): Promise<OpenDoor> => {
  const isProduction = config.NODE_ENV === 'production';
  const signingKeys = signingKeysOf(rooms.call);
  const identify = checkedSessions(signingKeys);
  const graph = await openGraph({
    supergraphSdl: readFileSync(supergraph, 'utf8'),
    dataSource: ({ name }) =>
      reaching(name, async (...asked) => rooms.named(name).execute(...asked)),
    isProduction,
    isRateLimited: config.RATE_LIMIT,
    sandbox: isProduction
      ? null
      : () => sandboxStart(rooms, config.DEMO === 'none' ? null : demoStaff),
    log: createLog('gateway', config.LOG_LEVEL),
  });
  const app = createApp({
    graph,
    identify,
    readiness: () => readinessOfAll(roomNames, name => rooms.named(name).readiness()),
    signingKeys,
    call: rooms.call,
    mediaFolder: config.DEMO === 'shop' ? mediaFolder : null,
    isProduction,
    pages,
    trustedDocuments: trustedDocumentsOf(config),
  });
  const listening = await listen(app, config.PORT, hostOf(config));
  const roomPorts = config.ROOM_PORTS
    ? await openRoomPorts(rooms, identify, hostOf(config), config.ROOM_PORTS)
    : null;
  return {
    port: listening.port,
    stop: async () => {
      await Promise.all([listening.stop(), roomPorts?.stop()]);
      await graph.stop();
    },
  };
};

const sandboxStart = async (rooms: Rooms, staff: Account | null) => {
  const token = staff && (await signInAs(rooms, staff));
  const headers: Record<string, string> = token ? { authorization: `Bearer ${token}` } : {};
  return { headers, document: firstOperation };
};
