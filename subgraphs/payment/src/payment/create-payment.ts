import { keyed, onceAcrossCalls } from '@hansa/chassis/idempotency';
import type { Identity } from '@hansa/chassis/identity';
import type { Money } from '@hansa/chassis/money';
import { idFor } from '@hansa/chassis/uuid';
import type { PaymentTools } from '../clients/clients.ts';
import { openPayment } from './open-payment.ts';
import { payableOrder } from './payable-order.ts';
import { bookByHand } from './succeed-payment.ts';
import { tellOrdering } from './tell-ordering.ts';

export type CreatePayment = {
  orderId: string;
  amount?: Money | null | undefined;
  idempotencyKey: string;
};

/** Opens a payment that waits; answers its id. */
export const createPayment = (tools: PaymentTools, by: Identity, input: CreatePayment) =>
  onceAcrossCalls(tools.em, keyed('createPayment', by, input), async () => {
    const order = await payableOrder(tools, by, input.orderId, input.amount);
    const id = idFor(by.subject!, 'createPayment', input.idempotencyKey);
    await tools.em.fork().transactional(em => openPayment(em, { id, order }));
    return id;
  });

export type RecordPayment = {
  orderId: string;
  amount: Money;
  providerReference: string;
  idempotencyKey: string;
};

/** Books money that came another way: authorized and captured at once. Answers the payment's id. */
export const recordPayment = async (tools: PaymentTools, by: Identity, input: RecordPayment) => {
  const id = await onceAcrossCalls(
    tools.em,
    keyed('recordPaymentTransaction', by, input),
    async () => {
      const order = await payableOrder(tools, by, input.orderId, input.amount);
      const id = idFor(by.subject!, 'recordPaymentTransaction', input.idempotencyKey);
      const { providerReference } = input;
      await tools.em.fork().transactional(async em => {
        const payment = await openPayment(em, { id, order, provider: 'MANUAL', providerReference });
        if (payment.status === 'SUCCEEDED') return;
        await bookByHand(em, payment);
      });
      return id;
    },
  );
  await tellOrdering(tools, id);
  return id;
};
