import { refusing } from '@hansa/chassis/constraint';
import type { EntityManager } from '@mikro-orm/postgresql';
import { PaymentInProgress } from '../errors.ts';
import { simulator } from '../provider/simulator.ts';
import { findLivePayment } from './find-payment.ts';
import type { PayableOrder } from './payable-order.ts';
import { Payment } from './payment.entity.ts';

/** A payment about to be opened: its id is made of the request, so that asking twice is asking once. */
export type NewPayment = {
  id: string;
  order: PayableOrder;
  provider?: string;
  providerReference?: string;
};

/** Opens a PENDING payment of an order that has no other under way; one that this request opened before is the same. */
export const openPayment = async (em: EntityManager, { id, order, ...from }: NewPayment) => {
  const live = await findLivePayment(em, order.id);
  if (live?.id === id) return live;
  if (live) throw new PaymentInProgress({ paymentId: live.id });
  const payment = em.create(Payment, {
    id,
    orderId: order.id,
    customerId: order.customerId,
    status: 'PENDING',
    amountMinor: order.total.amountMinor,
    currency: order.total.currency,
    provider: from.provider ?? simulator.name,
    providerReference: from.providerReference ?? null,
    failureReason: null,
    payingBy: null,
    isCapturing: false,
    createdAt: new Date(),
    version: 1,
  });
  // Two may have found none: the index lets one of them in.
  await refusing(
    { one_live_payment_per_order: () => new PaymentInProgress({ paymentId: id }) },
    em.flush(),
  );
  return payment;
};
