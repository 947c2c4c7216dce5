import { keyed, once } from '@hansa/chassis/idempotency';
import type { Identity } from '@hansa/chassis/identity';
import type { EntityManager } from '@mikro-orm/postgresql';
import type { PaymentTools } from '../clients/clients.ts';
import { lockPayment } from './find-payment.ts';
import { bookLocked } from './ledger.ts';
import { capture } from './move-money.ts';
import type { Payment } from './payment.entity.ts';
import { tellOrdering } from './tell-ordering.ts';

export type SucceedPayment = { id: string; idempotencyKey: string };

/** Staff say that the money has come; the order becomes paid. Answers the payment's id. */
export const succeedPayment = async (tools: PaymentTools, by: Identity, input: SucceedPayment) => {
  const id = await once(tools.em, keyed('succeedPayment', by, input), async em => {
    const payment = await lockPayment(em, input.id);
    await bookByHand(em, payment);
    return payment.id;
  });
  await tellOrdering(tools, id);
  return id;
};

/** Books the money of a locked payment as in hand because somebody says so; nobody need have promised it before. */
export const bookByHand = async (em: EntityManager, payment: Payment) => {
  const isPromised = payment.status !== 'PENDING';
  const { fact, lines } = capture(payment);
  await bookLocked(em, payment, {
    fact,
    lines: isPromised ? lines : [{ kind: 'AUTHORIZE' }, ...lines],
  });
};

export type FailPayment = SucceedPayment & { reason: string };

/** Staff say that the attempt failed; nobody is called. Answers the payment's id. */
export const failPayment = ({ em }: PaymentTools, by: Identity, input: FailPayment) =>
  once(em, keyed('failPayment', by, input), async em => {
    const payment = await lockPayment(em, input.id);
    await bookLocked(em, payment, { fact: payment.fail(input.reason) });
    return payment.id;
  });
