import { refusing } from '@hansa/chassis/constraint';
import { DomainError, IllegalTransition } from '@hansa/chassis/domain-error';
import { keyed, onceAcrossCalls } from '@hansa/chassis/idempotency';
import type { Identity } from '@hansa/chassis/identity';
import { publish } from '@hansa/chassis/outbox';
import { idFor } from '@hansa/chassis/uuid';
import type { EntityManager } from '@mikro-orm/postgresql';
import type { FulfillmentTools } from '../clients/clients.ts';
import { TrackingNumberTaken } from '../errors.ts';
import { whatBecameOf } from '../order/order-notes.ts';
import { closePickingJob } from '../picking/end-picking-job.ts';
import { findShipment } from './find-shipment.ts';
import { takeParkedEvents } from './parked-events.ts';

type Leave = { id: string; trackingNumber?: string | null | undefined };

export type ShipShipment = Leave & { idempotencyKey: string };

/** Hands the parcel over, once for a key; answers the shipment's id. */
export const shipShipment = (tools: FulfillmentTools, by: Identity, input: ShipShipment) =>
  onceAcrossCalls(tools.em, keyed('shipShipment', by, input), async () => {
    await leave(tools, idFor(by.subject!, 'shipShipment', input.idempotencyKey), input);
    return input.id;
  });

/**
 * Lets a parcel leave at somebody's request: ordering books the stock as gone and marks the order shipped, or refuses,
 * and then the parcel stays. When ordering does not answer, the same request goes on where it stopped.
 */
export const leave = async (tools: FulfillmentTools, request: string, input: Leave) => {
  const { orderId, isAgain } = await startLeaving(tools, request, input);
  try {
    // Goods that left before were booked then: the second parcel is nothing to ordering.
    if (!isAgain) await tools.clients.ordering.markShipped(orderId, input.id);
  } catch (error) {
    if (!(error instanceof DomainError)) throw error;
    await inTransaction(tools, input.id, shipment => shipment.stay(request));
    throw asIllegalTransition(error, input.id);
  }
  await tools.em.fork().transactional(em => markShipped(em, input.id));
};

const startLeaving = ({ em }: FulfillmentTools, request: string, { id, ...input }: Leave) => {
  const trackingNumber = input.trackingNumber ?? '';
  return refusing(
    { one_shipment_per_tracking_number: () => new TrackingNumberTaken({ trackingNumber }) },
    em.fork().transactional(async em => {
      const shipment = await findShipment(em, id);
      shipment.startLeaving(request, input.trackingNumber);
      if (trackingNumber) await takeParkedEvents(em, shipment);
      const { orderId } = shipment;
      return { orderId, isAgain: (await whatBecameOf(em, orderId)).hasLeft };
    }),
  );
};

// Whatever ordering's reason is, this parcel does not leave.
const asIllegalTransition = (refusal: DomainError, id: string) =>
  refusal.code === 'IllegalTransition'
    ? refusal
    : new IllegalTransition({ subject: 'Shipment', id, from: 'PENDING', to: 'SHIPPED' });

/** Ordering has let the goods go: the shipment is on its way, and they were packed. Bears repeating. */
export const markShipped = async (em: EntityManager, id: string) => {
  const shipment = await findShipment(em, id);
  if (shipment.status !== 'PENDING') return;
  await closePickingJob(em, shipment.orderId);
  await publish(em, shipment.ship(), shipment.version);
};

/** Gives a shipment up that has not left; answers its id. */
export const cancelShipment = async (tools: FulfillmentTools, { id }: { id: string }) => {
  await inTransaction(tools, id, shipment => shipment.cancel());
  return id;
};

type Found = Awaited<ReturnType<typeof findShipment>>;

const inTransaction = ({ em }: FulfillmentTools, id: string, change: (shipment: Found) => void) =>
  em.fork().transactional(async em => change(await findShipment(em, id)));
