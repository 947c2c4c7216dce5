import type { Tools } from '@hansa/chassis/context';
import type { Peer } from '@hansa/chassis/peers';
import { catalogClient } from './catalog.ts';

/** The rooms that cart asks. */
export const clients = (peerNamed: (service: string) => Peer) => ({
  catalog: catalogClient(peerNamed('catalog')),
});

export type CartTools = Tools<ReturnType<typeof clients>>;
