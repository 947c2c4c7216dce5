import { keyed, onceAcrossCalls } from '@hansa/chassis/idempotency';
import type { Identity } from '@hansa/chassis/identity';
import { idFor } from '@hansa/chassis/uuid';
import type { EntityManager } from '@mikro-orm/postgresql';
import type { FulfillmentTools } from '../clients/clients.ts';
import { OrderNotFound, OrderNotPaid, ShipmentExists } from '../errors.ts';
import { lockOrder, whatBecameOf } from '../order/order-notes.ts';
import { findLiveShipment } from './find-shipment.ts';
import { openShipment } from './open-shipment.ts';
import { Shipment } from './shipment.entity.ts';

export type CreateShipment = {
  orderId: string;
  carrier?: string | null | undefined;
  service?: string | null | undefined;
  idempotencyKey: string;
};

/** Opens a shipment by hand: for a paid order, or again for one whose parcel has failed; answers its id. */
export const createShipment = (tools: FulfillmentTools, by: Identity, input: CreateShipment) =>
  onceAcrossCalls(tools.em, keyed('createShipment', by, input), async () => {
    const id = idFor(by.subject!, 'createShipment', input.idempotencyKey);
    const order = await tools.clients.ordering.summary(input.orderId);
    if (!order) throw new OrderNotFound({ id: input.orderId });
    await tools.em.fork().transactional(em => open(em, id, order, input));
    return id;
  });

type KnownOrder = { id: string; status: string; customerId: string | null };

const open = async (
  em: EntityManager,
  id: string,
  order: KnownOrder,
  { orderId, carrier, service }: CreateShipment,
) => {
  await lockOrder(em, orderId);
  if (await em.findOne(Shipment, { id })) return;
  const live = await findLiveShipment(em, orderId);
  if (live) throw new ShipmentExists({ shipmentId: live.id });
  await requireMayTravel(em, order);
  await openShipment(em, { id, orderId, customerId: order.customerId, carrier, service });
};

/** Refuses an order without a live shipment whose goods may not travel: unpaid, cancelled, or arrived. */
export const requireMayTravel = async (em: EntityManager, { id, status }: KnownOrder) => {
  // Shipped without a live shipment: the parcel has failed, and the goods may be sent again.
  const { isCancelled, hasLeft } = await whatBecameOf(em, id);
  const mayTravel = status === 'PAID' || (status === 'SHIPPED' && hasLeft);
  if (!mayTravel || isCancelled) throw new OrderNotPaid({ id });
};
