import { publish } from '@hansa/chassis/outbox';
import type { EntityManager } from '@mikro-orm/postgresql';
import { ownerNow } from '../order/order-notes.ts';
import { embeddedCarrier } from './embedded-carrier.ts';
import { takeParkedEvents } from './parked-events.ts';
import { Shipment } from './shipment.entity.ts';
import { trackingNumberOf } from './tracking-number.ts';

/** What a shipment is opened with; where nobody says, the embedded carrier takes it. */
export type NewShipment = {
  id: string;
  orderId: string;
  customerId: string | null;
  carrier?: string | null | undefined;
  service?: string | null | undefined;
};

/** Opens the shipment of an order whose lock is held and that has no live one, with a tracking number. */
export const openShipment = async (em: EntityManager, { id, orderId, ...input }: NewShipment) => {
  const shipment = em.create(Shipment, {
    id,
    orderId,
    customerId: await ownerNow(em, input.customerId),
    status: 'PENDING',
    carrier: input.carrier ?? embeddedCarrier,
    service: input.service ?? 'STANDARD',
    trackingNumber: trackingNumberOf(id),
    leavingBy: null,
    createdAt: new Date(),
    shippedAt: null,
    deliveredAt: null,
    failedAt: null,
    failureReason: null,
    version: 1,
  });
  await publish(em, shipment.created(), shipment.version);
  await takeParkedEvents(em, shipment);
  return shipment;
};
