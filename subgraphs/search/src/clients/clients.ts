import type { Tools } from '@hansa/chassis/context';
import type { Peer } from '@hansa/chassis/peers';
import { catalogClient } from './catalog.ts';
import { inventoryClient } from './inventory.ts';

/** The rooms that search asks, to index anew. */
export const clients = (peerNamed: (service: string) => Peer) => ({
  catalog: catalogClient(peerNamed('catalog')),
  inventory: inventoryClient(peerNamed('inventory')),
});

export type SearchTools = Tools<ReturnType<typeof clients>>;
