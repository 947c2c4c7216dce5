import { type Identity, maySee } from '@hansa/chassis/identity';
import { transactionSql } from '@hansa/chassis/sql';
import { type EntityManager, LockMode } from '@mikro-orm/postgresql';
import { ShipmentNotFound } from '../errors.ts';
import { lockOrder } from '../order/order-notes.ts';
import { Shipment } from './shipment.entity.ts';

/** A shipment to be changed; nobody else changes it, or what else there is of its order, meanwhile. */
export const findShipment = async (em: EntityManager, id: string) => {
  const [known] = await transactionSql(em)<{ order_id: string }>(
    'select order_id from shipments where id = $1',
    [id],
  );
  if (!known) throw new ShipmentNotFound({ id });
  await lockOrder(em, known.order_id);
  return em.findOneOrFail(Shipment, { id }, { lockMode: LockMode.PESSIMISTIC_WRITE });
};

/** The shipment of an order that is under way or has arrived; there is one at most. */
export const findLiveShipment = (em: EntityManager, orderId: string) =>
  em.findOne(
    Shipment,
    { orderId, status: { $in: ['PENDING', 'SHIPPED', 'DELIVERED'] } },
    { lockMode: LockMode.PESSIMISTIC_WRITE },
  );

/** Whether somebody may see a parcel or a picking job: whose order it is, staff who read or write such things, other services. */
export const seesOrderOf = (identity: Identity, customerId: string | null) =>
  maySee(identity, customerId, 'fulfillment');
