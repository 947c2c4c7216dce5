import { randomUUID } from 'node:crypto';
import { Order } from './order.entity.ts';

/** A valid order for tests; say only what matters. */
export const anOrder = (facts: Partial<Order> = {}) =>
  Object.assign(new Order(), {
    id: randomUUID(),
    number: 'H-100001',
    customerId: randomUUID(),
    isGuest: false,
    status: 'PENDING_PAYMENT',
    totalMinor: 1999,
    currency: 'EUR',
    email: null,
    shippingAddress: null,
    placedAt: new Date(),
    expiresAt: new Date(Date.now() + 900_000),
    paymentId: null,
    paidAt: null,
    shipmentId: null,
    shippedAt: null,
    deliveredAt: null,
    cancelledAt: null,
    cancelReason: null,
    version: 1,
    ...facts,
  });
