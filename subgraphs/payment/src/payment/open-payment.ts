import { changeAndTell } from '@hansa/chassis/outbox';
import { type Sql, transactionSql } from '@hansa/chassis/sql';
import type { EntityManager } from '@mikro-orm/postgresql';
import { OrderNotPayable, PaymentInProgress } from '../errors.ts';
import { simulator } from '../provider/simulator.ts';
import { lockLivePayment, lockOrder } from './find-payment.ts';
import type { PayableOrder } from './payable-order.ts';
import { payments } from './payment.entity.ts';

/** A payment about to be opened: its id is made of the request, so that asking twice is asking once. */
export type NewPayment = {
  id: string;
  order: PayableOrder;
  provider?: string;
  providerReference?: string;
};

/**
 * Opens a PENDING payment of an order that has no other under way and was not cancelled; one that this request opened
 * before is the same.
 */
export const openPayment = async (em: EntityManager, opening: NewPayment) => {
  const { id, order } = opening;
  const sql = transactionSql(em);
  await lockOrder(em, order.id);
  const known = await payments.find(sql, id);
  if (known) return known;
  const live = await lockLivePayment(em, order.id);
  if (live) throw new PaymentInProgress({ paymentId: live.id });
  const payment = await tryOpening(sql, opening);
  if (!payment) throw new Error(`The payment ${id} was opened in spite of the lock of its order.`);
  return payment;
};

/**
 * Opens the payment of an order that is not placed yet, which nobody can have cancelled; null when it, or another of the
 * order, is there already.
 */
export const tryOpening = async (sql: Sql, { id, order, ...from }: NewPayment) => {
  const { owner, isCancelled } = await heardSince(sql, order);
  if (isCancelled) throw new OrderNotPayable({ id: order.id, status: 'CANCELLED' });
  const payment = payments.create({
    id,
    orderId: order.id,
    customerId: owner,
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
  if (!(await changeAndTell(sql, { changed: payments.insertion(payment) }))) return null;
  payments.written(payment);
  return payment;
};

type Facts = { owner: string | null; isCancelled: boolean };

/** What we have heard since ordering was asked: that a guest signed in, that the order was cancelled. */
const heardSince = async (sql: Sql, { id, customerId }: PayableOrder) => {
  const [facts] = await sql<Facts>(
    `select coalesce((select customer_id from claimed_guests where guest_id = $1), $1::uuid) as owner,
       exists (select from cancelled_orders where order_id = $2) as "isCancelled"`,
    [customerId, id],
  );
  return facts!;
};
