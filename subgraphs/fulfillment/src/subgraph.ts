import { readFileSync } from 'node:fs';
import { defineSubgraph } from '@hansa/chassis/subgraph';
import { hearersOf } from '@hansa/schema/events/hearers';
import { migrations } from '../migrations/index.ts';
import { applyKeptEvents } from './carrier/apply-carrier-events.ts';
import { simulateDeliveries } from './carrier/simulate-deliveries.ts';
import { clients } from './clients/clients.ts';
import { doesSimulatorDeliver, isFulfilledByWorker } from './config.ts';
import { guestClaimed } from './consumers/guest-claimed.ts';
import { orderCancelled } from './consumers/order-cancelled.ts';
import { orderConfirmed } from './consumers/order-confirmed.ts';
import { orderShipped } from './consumers/order-shipped.ts';
import { loaders } from './graphql/loaders.ts';
import { resolvers } from './graphql/resolvers.ts';
import { PickTask } from './picking/pick-task.entity.ts';
import { PickingJob } from './picking/picking-job.entity.ts';
import { pickByItself, shipByItself } from './shipment/fulfil-by-itself.ts';
import { Shipment } from './shipment/shipment.entity.ts';

/** Fulfillment: how goods get to the door. */
export const fulfillment = defineSubgraph({
  name: 'fulfillment',
  typeDefs: readFileSync(new URL('../../../schema/fulfillment.graphql', import.meta.url), 'utf8'),
  resolvers,
  entities: [PickingJob, PickTask, Shipment],
  migrations,
  loaders,
  clients,
  consumers: [guestClaimed, orderCancelled, orderConfirmed, orderShipped],
  sweeps: [
    applyKeptEvents,
    ...(isFulfilledByWorker ? [pickByItself, shipByItself] : []),
    ...(doesSimulatorDeliver ? [simulateDeliveries] : []),
  ],
  hearers: hearersOf.fulfillment,
});
