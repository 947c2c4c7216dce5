import { refusing } from '@hansa/chassis/constraint';
import { keyed, onceAcrossCalls } from '@hansa/chassis/idempotency';
import type { Identity } from '@hansa/chassis/identity';
import { publish } from '@hansa/chassis/outbox';
import { idFor } from '@hansa/chassis/uuid';
import type { EntityManager } from '@mikro-orm/postgresql';
import type { FulfillmentTools } from '../clients/clients.ts';
import { OrderNotFound, OrderNotPaid, ShipmentExists } from '../errors.ts';
import { findLiveShipment } from './find-shipment.ts';
import { Shipment } from './shipment.entity.ts';
import { trackingNumberOf } from './tracking-number.ts';

export type CreateShipment = {
  orderId: string;
  carrier?: string | null | undefined;
  service?: string | null | undefined;
  idempotencyKey: string;
};

/** Opens a shipment for a paid order, with a tracking number; answers its id. */
export const createShipment = (tools: FulfillmentTools, by: Identity, input: CreateShipment) =>
  onceAcrossCalls(tools.em, keyed('createShipment', by, input), async () => {
    const id = idFor(by.subject!, 'createShipment', input.idempotencyKey);
    const order = await tools.clients.ordering.summary(input.orderId);
    if (!order) throw new OrderNotFound({ id: input.orderId });
    await tools.em
      .fork()
      .transactional(em =>
        open(em, {
          id,
          isPaid: order.status === 'PAID',
          customerId: order.customerId ?? null,
          input,
        }),
      );
    return id;
  });

type Opening = { id: string; isPaid: boolean; customerId: string | null; input: CreateShipment };

const open = async (em: EntityManager, { id, isPaid, customerId, input }: Opening) => {
  const { orderId } = input;
  const live = await findLiveShipment(em, orderId);
  if (live?.id === id) return;
  if (live) throw new ShipmentExists({ shipmentId: live.id });
  if (!isPaid) throw new OrderNotPaid({ id: orderId });
  const shipment = em.create(Shipment, {
    id,
    orderId,
    customerId,
    status: 'PENDING',
    carrier: input.carrier ?? 'SIMULATOR',
    service: input.service ?? 'STANDARD',
    trackingNumber: trackingNumberOf(id),
    leavingBy: null,
    createdAt: new Date(),
    shippedAt: null,
    version: 1,
  });
  // Two may have found none: the index lets one of them in.
  await refusing(
    { one_live_shipment_per_order: () => new ShipmentExists({ shipmentId: id }) },
    em.flush(),
  );
  await publish(em, shipment.created(), shipment.version);
};
