import { wake } from '@hansa/chassis/saga-record';
import type { EntityManager } from '@mikro-orm/postgresql';
import { checkoutSaga } from './checkout.saga.ts';

/** A checkout that waited for its payment to be decided goes on. */
export const wakeCheckout = (em: EntityManager, orderId: string) =>
  wake(em, checkoutSaga, { orderId });
