import { transactionSql } from '@hansa/chassis/sql';
import type { EntityManager } from '@mikro-orm/postgresql';
import { PaymentInProgress } from '../errors.ts';
import { simulator } from '../provider/simulator.ts';
import { findLivePayment, lockOrder } from './find-payment.ts';
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
  await lockOrder(em, order.id);
  const known = await em.findOne(Payment, { id });
  if (known) return known;
  const live = await findLivePayment(em, order.id);
  if (live) throw new PaymentInProgress({ paymentId: live.id });
  const payment = em.create(Payment, {
    id,
    orderId: order.id,
    customerId: await ownerNow(em, order.customerId),
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
  await em.flush();
  return payment;
};

/** A guest who signed in may be one that ordering has not heard of yet. */
const ownerNow = async (em: EntityManager, customerId: string | null) => {
  const [claim] = await transactionSql(em)<{ customer_id: string }>(
    'select customer_id from claimed_guests where guest_id = $1',
    [customerId],
  );
  return claim?.customer_id ?? customerId;
};
