import { ownersSeen } from '@hansa/chassis/identity';
import { payload } from '@hansa/chassis/payload';
import { createShipment } from '../shipment/create-shipment.ts';
import { seesShipment } from '../shipment/find-shipment.ts';
import { cancelShipment, shipShipment } from '../shipment/ship-shipment.ts';
import { listShipments } from '../shipment/shipments.queries.ts';
import type { RequestContext } from './context.ts';
import type { Resolvers } from './types.generated.ts';

const shipment =
  ({ loaders }: RequestContext) =>
  (id: string) =>
    loaders.shipment.load(id);

/** A shipment, if whoever asks may see it; else it looks as if it did not exist. */
const visibleShipment = async ({ loaders, identity }: RequestContext, id: string) => {
  const found = await loaders.shipment.load(id);
  return found && seesShipment(identity, found.customerId) ? found : null;
};

const visibleShipments = async ({ loaders, identity }: RequestContext, orderId: string) => {
  const all = await loaders.shipmentsOfOrder.load(orderId);
  return all.filter(({ customerId }) => seesShipment(identity, customerId));
};

export const resolvers: Resolvers = {
  Query: {
    shipment: (_, { id }, context) => visibleShipment(context, id),
    shipments: (_, args, context) =>
      listShipments(context.sql, ownersSeen(context.identity, 'fulfillment'), args),
  },
  Mutation: {
    createShipment: (_, { input }, context) =>
      payload('shipment', shipment(context), createShipment(context, context.identity, input)),
    shipShipment: (_, { input }, context) =>
      payload('shipment', shipment(context), shipShipment(context, context.identity, input)),
    cancelShipment: (_, { input }, context) =>
      payload('shipment', shipment(context), cancelShipment(context, input)),
  },
  Shipment: {
    __resolveReference: ({ id }, context) => visibleShipment(context, id),
    order: ({ orderId }) => ({ id: orderId }),
  },
  // Ordering owns Order; Fulfillment adds how its goods travel.
  Order: {
    __resolveReference: ({ id }) => ({ id }),
    shipments: ({ id }, _, context) => visibleShipments(context, id),
  },
};
