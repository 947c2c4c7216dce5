import { keyed, once } from '@hansa/chassis/idempotency';
import type { Identity } from '@hansa/chassis/identity';
import { publish } from '@hansa/chassis/outbox';
import type { PaymentTools } from '../clients/clients.ts';
import { findPayment } from './find-payment.ts';
import { record } from './ledger.ts';
import { bookCapture } from './move-money.ts';
import { tellOrdering } from './tell-ordering.ts';

export type SucceedPayment = { id: string; idempotencyKey: string };

/** Staff say that the money has come; the order becomes paid. Answers the payment's id. */
export const succeedPayment = async (tools: PaymentTools, by: Identity, input: SucceedPayment) => {
  const id = await once(tools.em, keyed('succeedPayment', by, input), async em => {
    const payment = await findPayment(em, input.id);
    if (payment.status === 'PENDING') await record(em, payment, { kind: 'AUTHORIZE' });
    await bookCapture(em, payment);
    return payment.id;
  });
  await tellOrdering(tools, id);
  return id;
};

export type FailPayment = SucceedPayment & { reason: string };

/** Staff say that the attempt failed; nobody is called. Answers the payment's id. */
export const failPayment = ({ em }: PaymentTools, by: Identity, input: FailPayment) =>
  once(em, keyed('failPayment', by, input), async em => {
    const payment = await findPayment(em, input.id);
    const fact = payment.fail(input.reason);
    await publish(em, fact, payment.version);
    return payment.id;
  });
