import { type Identity, maySee } from '@hansa/chassis/identity';
import { transactionSql } from '@hansa/chassis/sql';
import { type EntityManager, LockMode } from '@mikro-orm/postgresql';
import { ShipmentNotFound } from '../errors.ts';
import { Shipment } from './shipment.entity.ts';

/** A shipment to be changed; nobody else changes it meanwhile. */
export const findShipment = async (em: EntityManager, id: string) => {
  const shipment = await em.findOne(Shipment, { id }, { lockMode: LockMode.PESSIMISTIC_WRITE });
  if (!shipment) throw new ShipmentNotFound({ id });
  return shipment;
};

/** The shipment of an order that is under way or has arrived; there is one at most. */
export const findLiveShipment = (em: EntityManager, orderId: string) =>
  em.findOne(
    Shipment,
    { orderId, status: { $in: ['PENDING', 'SHIPPED', 'DELIVERED'] } },
    { lockMode: LockMode.PESSIMISTIC_WRITE },
  );

/** Nobody else opens a shipment of this order until the transaction ends. */
export const lockOrder = (em: EntityManager, orderId: string) =>
  transactionSql(em)('select pg_advisory_xact_lock(hashtextextended($1, 2))', [orderId]);

/** Whether somebody may see a shipment: whose order it is, staff who read or write shipments, other services. */
export const seesShipment = (identity: Identity, customerId: string | null) =>
  maySee(identity, customerId, 'fulfillment');
