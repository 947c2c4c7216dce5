import { randomUUID } from 'node:crypto';
import { Shipment } from './shipment.entity.ts';

/** A valid shipment for tests; say only what matters. */
export const aShipment = (facts: Partial<Shipment> = {}) =>
  Object.assign(new Shipment(), {
    id: randomUUID(),
    orderId: randomUUID(),
    customerId: null,
    status: 'PENDING',
    carrier: 'SIMULATOR',
    service: 'STANDARD',
    trackingNumber: 'SIM1',
    leavingBy: null,
    createdAt: new Date(),
    shippedAt: null,
    deliveredAt: null,
    failedAt: null,
    failureReason: null,
    version: 1,
    ...facts,
  });
