import { readFileSync } from 'node:fs';
import { defineSubgraph } from '@hansa/chassis/subgraph';
import { hearersOf } from '@hansa/schema/events/hearers';
import { migrations } from '../migrations/index.ts';
import { loaders } from './graphql/loaders.ts';
import { resolvers } from './graphql/resolvers.ts';
import { expireReservations } from './reservation/expire-reservations.ts';
import { Reservation } from './reservation/reservation.entity.ts';
import { StorageLocation } from './warehouse/storage-location.entity.ts';
import { Warehouse } from './warehouse/warehouse.entity.ts';

/** Inventory: what is there, what is promised, and from where. */
export const inventory = defineSubgraph({
  name: 'inventory',
  typeDefs: readFileSync(new URL('../../../schema/inventory.graphql', import.meta.url), 'utf8'),
  resolvers,
  entities: [Warehouse, StorageLocation, Reservation],
  migrations,
  loaders,
  clients: () => ({}),
  consumers: [],
  sweeps: [expireReservations],
  hearers: hearersOf.inventory,
});
