import { ownersSeen } from '@hansa/chassis/identity';
import { optional } from '@hansa/chassis/loader';
import { payload, refusable } from '@hansa/chassis/payload';
import { receiveWebhook } from '../carrier/receive-webhook.ts';
import { recordCarrierEvent } from '../carrier/record-carrier-event.ts';
import { confirmPick, startPicking } from '../picking/pick.ts';
import { listPickingJobs } from '../picking/picking-jobs.queries.ts';
import { createShipment } from '../shipment/create-shipment.ts';
import { seesOrderOf } from '../shipment/find-shipment.ts';
import { type Fulfilment, fulfillOrder } from '../shipment/fulfill-order.ts';
import { packPickingJob } from '../shipment/pack-picking-job.ts';
import { cancelShipment, shipShipment } from '../shipment/ship-shipment.ts';
import { listShipments } from '../shipment/shipments.queries.ts';
import type { RequestContext } from './context.ts';
import type { Resolvers } from './types.generated.ts';

const shipment =
  ({ loaders }: RequestContext) =>
  (id: string) =>
    loaders.shipment.load(id);
const known =
  ({ loaders }: RequestContext) =>
  (id: string | null) =>
    optional(loaders.shipment, id);
const pickingJob =
  ({ loaders }: RequestContext) =>
  (id: string) =>
    loaders.pickingJob.load(id);
const fulfilment =
  ({ loaders }: RequestContext) =>
  async ({ pickingJobId, shipmentId }: Fulfilment) => ({
    pickingJob: await loaders.pickingJob.load(pickingJobId),
    shipment: await loaders.shipment.load(shipmentId),
  });

/** What was found, if whoever asks may see it; else it looks as if it did not exist. */
const visible = async <Found extends { customerId: string | null }>(
  { identity }: RequestContext,
  asked: Promise<Found | null>,
) => {
  const found = await asked;
  return found && seesOrderOf(identity, found.customerId) ? found : null;
};

const visibleShipments = async ({ loaders, identity }: RequestContext, orderId: string) => {
  const all = await loaders.shipmentsOfOrder.load(orderId);
  return all.filter(({ customerId }) => seesOrderOf(identity, customerId));
};

export const resolvers: Resolvers = {
  Query: {
    shipment: (_, { id }, context) => visible(context, context.loaders.shipment.load(id)),
    shipments: (_, args, context) =>
      listShipments(context.sql, ownersSeen(context.identity, 'fulfillment'), args),
    pickingJob: (_, { id }, context) => visible(context, context.loaders.pickingJob.load(id)),
    pickingJobs: (_, args, context) =>
      listPickingJobs(context.sql, ownersSeen(context.identity, 'fulfillment'), args),
  },
  Mutation: {
    startPicking: (_, { input }, context) =>
      payload('pickingJob', pickingJob(context), startPicking(context, input)),
    confirmPick: (_, { input }, context) =>
      payload('pickingJob', pickingJob(context), confirmPick(context, input)),
    packPickingJob: (_, { input }, context) =>
      payload('pickingJob', pickingJob(context), packPickingJob(context, input)),
    fulfillOrder: (_, { input }, context) =>
      refusable(fulfillOrder(context, context.identity, input).then(fulfilment(context))),
    createShipment: (_, { input }, context) =>
      payload('shipment', shipment(context), createShipment(context, context.identity, input)),
    shipShipment: (_, { input }, context) =>
      payload('shipment', shipment(context), shipShipment(context, context.identity, input)),
    cancelShipment: (_, { input }, context) =>
      payload('shipment', shipment(context), cancelShipment(context, input)),
    reportCarrierEvent: (_, { input }, context) =>
      payload('shipment', known(context), recordCarrierEvent(context, input)),
    receiveCarrierWebhook: (_, { input }, context) =>
      payload('shipment', known(context), receiveWebhook(context, input)),
  },
  PickingJob: {
    __resolveReference: ({ id }, context) => visible(context, context.loaders.pickingJob.load(id)),
    order: ({ orderId }) => ({ id: orderId }),
    tasks: ({ id }, _, { loaders }) => loaders.tasksOfPickingJob.load(id),
  },
  PickTask: {
    storageLocation: ({ storageLocationId }) => ({ id: storageLocationId }),
  },
  Shipment: {
    __resolveReference: ({ id }, context) => visible(context, context.loaders.shipment.load(id)),
    order: ({ orderId }) => ({ id: orderId }),
    carrierEvents: ({ id }, _, { loaders }) => loaders.carrierEvents.load(id),
  },
  // Ordering owns Order; Fulfillment adds how its goods are gathered and travel.
  Order: {
    __resolveReference: ({ id }) => ({ id }),
    shipments: ({ id }, _, context) => visibleShipments(context, id),
    pickingJob: ({ id }, _, context) =>
      visible(context, context.loaders.pickingJobOfOrder.load(id)),
  },
};
