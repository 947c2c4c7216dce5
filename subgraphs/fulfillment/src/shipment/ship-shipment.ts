import { refusing } from '@hansa/chassis/constraint';
import { DomainError, IllegalTransition } from '@hansa/chassis/domain-error';
import { keyed, onceAcrossCalls } from '@hansa/chassis/idempotency';
import type { Identity } from '@hansa/chassis/identity';
import { publish } from '@hansa/chassis/outbox';
import { idFor } from '@hansa/chassis/uuid';
import type { EntityManager } from '@mikro-orm/postgresql';
import type { FulfillmentTools } from '../clients/clients.ts';
import { TrackingNumberTaken } from '../errors.ts';
import { findShipment } from './find-shipment.ts';

export type ShipShipment = {
  id: string;
  trackingNumber?: string | null | undefined;
  idempotencyKey: string;
};

/**
 * Hands the parcel over: ordering books the stock as gone and marks the order shipped, or refuses, and then the parcel
 * stays. When ordering does not answer, asking again goes on where it stopped. Answers the shipment's id.
 */
export const shipShipment = (tools: FulfillmentTools, by: Identity, input: ShipShipment) =>
  onceAcrossCalls(tools.em, keyed('shipShipment', by, input), async () => {
    const request = idFor(by.subject!, 'shipShipment', input.idempotencyKey);
    const { orderId } = await startLeaving(tools, request, input);
    try {
      await tools.clients.ordering.markShipped(orderId, input.id);
    } catch (error) {
      if (!(error instanceof DomainError)) throw error;
      await inTransaction(tools, input.id, shipment => shipment.stay(request));
      throw asIllegalTransition(error, input.id);
    }
    await tools.em.fork().transactional(em => markShipped(em, input.id));
    return input.id;
  });

const startLeaving = (
  tools: FulfillmentTools,
  request: string,
  { id, trackingNumber }: ShipShipment,
) =>
  refusing(
    {
      one_shipment_per_tracking_number: () =>
        new TrackingNumberTaken({ trackingNumber: trackingNumber ?? '' }),
    },
    inTransaction(tools, id, shipment => shipment.startLeaving(request, trackingNumber)),
  );

// Whatever ordering's reason is, this parcel does not leave.
const asIllegalTransition = (refusal: DomainError, id: string) =>
  refusal.code === 'IllegalTransition'
    ? refusal
    : new IllegalTransition({ subject: 'Shipment', id, from: 'PENDING', to: 'SHIPPED' });

/** Ordering has let the goods go: the shipment is on its way. Bears repeating. */
export const markShipped = async (em: EntityManager, id: string) => {
  const shipment = await findShipment(em, id);
  if (shipment.status !== 'PENDING') return;
  await publish(em, shipment.ship(), shipment.version);
};

/** Gives a shipment up that has not left; answers its id. */
export const cancelShipment = async (tools: FulfillmentTools, { id }: { id: string }) => {
  await inTransaction(tools, id, shipment => shipment.cancel());
  return id;
};

type Found = Awaited<ReturnType<typeof findShipment>>;

const inTransaction = ({ em }: FulfillmentTools, id: string, change: (shipment: Found) => void) =>
  em.fork().transactional(async em => {
    const shipment = await findShipment(em, id);
    change(shipment);
    return shipment;
  });
