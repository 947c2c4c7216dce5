import { randomUUID } from 'node:crypto';
import { Cart } from './cart.entity.ts';

/** A valid cart for tests; say only what matters. */
export const aCart = (facts: Partial<Cart> = {}) =>
  Object.assign(new Cart(), {
    id: randomUUID(),
    customerId: randomUUID(),
    status: 'OPEN',
    items: [],
    checkoutId: null,
    updatedAt: new Date(),
    version: 1,
    ...facts,
  });
