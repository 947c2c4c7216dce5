import { type Identity, mayTouch } from '@hansa/chassis/identity';
import { type Money, sameMoney } from '@hansa/chassis/money';
import type { PaymentTools } from '../clients/clients.ts';
import { AmountMismatch, OrderNotFound, OrderNotPayable } from '../errors.ts';

/** What payment must know of an order that is to be paid. */
export type PayableOrder = { id: string; customerId: string | null; total: Money };

/** An order that waits for payment, of whoever asks; anybody else's looks as if it did not exist. */
export const payableOrder = async (
  { clients }: PaymentTools,
  by: Identity,
  id: string,
  amount: Money | null | undefined = null,
): Promise<PayableOrder> => {
  const order = await clients.ordering.summary(id);
  const customerId = order?.customerId ?? null;
  if (!order || !mayTouch(by, customerId, 'payments:write')) throw new OrderNotFound({ id });
  if (order.status !== 'PENDING_PAYMENT') throw new OrderNotPayable({ id, status: order.status });
  const { total } = order;
  if (amount && !sameMoney(amount, total))
    throw new AmountMismatch({ expected: total, actual: amount });
  return { id, customerId, total };
};
