import type { Identity } from '@hansa/chassis/identity';
import { beginSaga, continueSaga } from '@hansa/chassis/saga';
import { transactionSql } from '@hansa/chassis/sql';
import type { EntityManager } from '@mikro-orm/postgresql';
import type { OrderingTools } from '../clients/clients.ts';
import { ShipmentNotFound } from '../errors.ts';
import { findOrder } from './find-order.ts';
import type { Order } from './order.entity.ts';
import { shipOrderSaga, shippingId } from './ship-order.saga.ts';
import { writeOrder } from './write-order.ts';

export type MarkOrderShipped = { id: string; shipmentId: string };

/**
 * Books every reservation as gone, then marks the order as shipped; answers its id. Fulfillment may say so
 * again; staff need a shipment of the order.
 */
export const markOrderShipped = async (
  tools: OrderingTools,
  by: Identity,
  { id, shipmentId }: MarkOrderShipped,
) => {
  const start = { id: shippingId(id, shipmentId), state: { orderId: id } };
  const opened = await tools.em.fork().transactional(async em => {
    const order = await findOrder(em, id);
    if (by.kind !== 'SERVICE') await requireShipment(em, id, shipmentId);
    const isRepeat = by.kind === 'SERVICE' && isLeavingWith(order, shipmentId);
    if (!isRepeat) {
      order.startShipping(shipmentId);
      await writeOrder(em, order);
    }
    return beginSaga(em, shipOrderSaga, start);
  });
  await continueSaga(shipOrderSaga, start, opened, tools);
  return id;
};

const isLeavingWith = (order: Order, shipmentId: string) => order.shipmentId === shipmentId;

const requireShipment = async (em: EntityManager, orderId: string, id: string) => {
  const [shipment] = await transactionSql(em)(
    'select 1 from order_shipments where order_id = $1 and shipment_id = $2',
    [orderId, id],
  );
  if (!shipment) throw new ShipmentNotFound({ id });
};
