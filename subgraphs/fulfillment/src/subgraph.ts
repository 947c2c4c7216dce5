import { readFileSync } from 'node:fs';
import { defineSubgraph } from '@hansa/chassis/subgraph';
import { hearersOf } from '@hansa/schema/events/hearers';
import { migrations } from '../migrations/index.ts';
import { clients } from './clients/clients.ts';
import { guestClaimed } from './consumers/guest-claimed.ts';
import { orderCancelled } from './consumers/order-cancelled.ts';
import { orderShipped } from './consumers/order-shipped.ts';
import { loaders } from './graphql/loaders.ts';
import { resolvers } from './graphql/resolvers.ts';
import { Shipment } from './shipment/shipment.entity.ts';

/** Fulfillment: how goods get to the door. */
export const fulfillment = defineSubgraph({
  name: 'fulfillment',
  typeDefs: readFileSync(new URL('../../../schema/fulfillment.graphql', import.meta.url), 'utf8'),
  resolvers,
  entities: [Shipment],
  migrations,
  loaders,
  clients,
  consumers: [guestClaimed, orderCancelled, orderShipped],
  sweeps: [],
  hearers: hearersOf.fulfillment,
});
