import { keyed, onceAcrossCalls } from '@hansa/chassis/idempotency';
import type { Identity } from '@hansa/chassis/identity';
import { idFor } from '@hansa/chassis/uuid';
import type { EntityManager } from '@mikro-orm/postgresql';
import type { FulfillmentTools } from '../clients/clients.ts';
import { OrderNotFound } from '../errors.ts';
import { lockOrder, whatBecameOf } from '../order/order-notes.ts';
import { closePickingJob } from '../picking/end-picking-job.ts';
import { openPickingJob, pickingJobIdOf } from '../picking/open-picking-job.ts';
import { requireMayTravel } from './create-shipment.ts';
import { findLiveShipment } from './find-shipment.ts';
import { openShipment } from './open-shipment.ts';

export type FulfillOrder = { orderId: string; idempotencyKey: string };

/** What an order is fulfilled with. */
export type Fulfilment = { pickingJobId: string; shipmentId: string };

/**
 * Makes sure that a paid order has a picking job and a shipment, though we may not have heard yet that it is paid.
 * Nothing is picked or packed by that: it is for who wants to go ahead, or to put right what was given up by hand.
 */
export const fulfillOrder = async (
  tools: FulfillmentTools,
  by: Identity,
  input: FulfillOrder,
): Promise<Fulfilment> => {
  // What is kept for a key is one text.
  const answer = await onceAcrossCalls(tools.em, keyed('fulfillOrder', by, input), async () => {
    const order = await tools.clients.ordering.toPick(input.orderId);
    if (!order) throw new OrderNotFound({ id: input.orderId });
    const shipmentId = idFor(by.subject!, 'fulfillOrder', input.idempotencyKey);
    return JSON.stringify(
      await tools.em.fork().transactional(em => makeSure(em, order, shipmentId)),
    );
  });
  return JSON.parse(answer) as Fulfilment;
};

type Known = NonNullable<Awaited<ReturnType<FulfillmentTools['clients']['ordering']['toPick']>>>;

const makeSure = async (em: EntityManager, order: Known, id: string): Promise<Fulfilment> => {
  const { id: orderId, customerId } = order;
  await lockOrder(em, orderId);
  const live = await findLiveShipment(em, orderId);
  if (!live) await requireMayTravel(em, order);
  await openPickingJob(em, { ...order, orderId });
  if ((await whatBecameOf(em, orderId)).hasLeft) await closePickingJob(em, orderId);
  const shipment = live ?? (await openShipment(em, { id, orderId, customerId }));
  return { pickingJobId: pickingJobIdOf(orderId), shipmentId: shipment.id };
};
