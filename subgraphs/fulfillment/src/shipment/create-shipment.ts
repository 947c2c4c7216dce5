import { keyed, onceAcrossCalls } from '@hansa/chassis/idempotency';
import type { Identity } from '@hansa/chassis/identity';
import { publish } from '@hansa/chassis/outbox';
import { transactionSql } from '@hansa/chassis/sql';
import { idFor } from '@hansa/chassis/uuid';
import type { EntityManager } from '@mikro-orm/postgresql';
import type { FulfillmentTools } from '../clients/clients.ts';
import { OrderNotFound, OrderNotPaid, ShipmentExists } from '../errors.ts';
import { findLiveShipment, lockOrder } from './find-shipment.ts';
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
    await tools.em.fork().transactional(em =>
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
  await lockOrder(em, orderId);
  if (await em.findOne(Shipment, { id })) return;
  const live = await findLiveShipment(em, orderId);
  if (live) throw new ShipmentExists({ shipmentId: live.id });
  if (!isPaid || (await isCancelled(em, orderId))) throw new OrderNotPaid({ id: orderId });
  const shipment = em.create(Shipment, {
    id,
    orderId,
    customerId: await ownerNow(em, customerId),
    status: 'PENDING',
    carrier: input.carrier ?? 'SIMULATOR',
    service: input.service ?? 'STANDARD',
    trackingNumber: trackingNumberOf(id),
    leavingBy: null,
    createdAt: new Date(),
    shippedAt: null,
    version: 1,
  });
  await publish(em, shipment.created(), shipment.version);
};

/** Whether we have heard that the order was cancelled since ordering was asked. */
const isCancelled = async (em: EntityManager, orderId: string) =>
  (await transactionSql(em)('select 1 from cancelled_orders where order_id = $1', [orderId]))
    .length > 0;

/** A guest who signed in may be one that ordering has not heard of yet. */
const ownerNow = async (em: EntityManager, customerId: string | null) => {
  const [claim] = await transactionSql(em)<{ customer_id: string }>(
    'select customer_id from claimed_guests where guest_id = $1',
    [customerId],
  );
  return claim?.customer_id ?? customerId;
};
