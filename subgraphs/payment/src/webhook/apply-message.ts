import { type Money, sameMoney } from '@hansa/chassis/money';
import { scheduleSaga } from '@hansa/chassis/saga';
import { transactionSql } from '@hansa/chassis/sql';
import { idFor } from '@hansa/chassis/uuid';
import type { EntityManager } from '@mikro-orm/postgresql';
import { checkoutPaymentId } from '../payment/checkout-payment.ts';
import { bookLocked } from '../payment/ledger.ts';
import { letGoSaga } from '../payment/let-go.saga.ts';
import { decision } from '../payment/move-money.ts';
import { type Payment, payments } from '../payment/payment.entity.ts';
import { takePromisedSaga } from '../payment/take-promised.saga.ts';
import type { Authorization } from '../provider/payment-provider.ts';
import { type Message, messageTypes } from './message.ts';

/**
 * Lets a message from the provider have its effect; answers whether its payment is known. In whatever order messages
 * come, the first decision stands; a promise that comes after its payment was let go of is let go of too.
 */
export const applyMessage = async (em: EntityManager, message: Message) => {
  const { reference } = message.data;
  const payment = await payments.find(transactionSql(em), reference, 'for update');
  if (!payment) return false;
  const said = decisionIn(message, payment);
  if (said && payment.status === 'PENDING') await decide(em, payment, said);
  else if (said?.outcome === 'APPROVED' && payment.hasComeToNothing()) await letGo(em, payment);
  return true;
};

const decisionIn = ({ type, data }: Message, payment: Payment): Authorization | null => {
  if (type === messageTypes.declined)
    return { outcome: 'DECLINED', reason: data.reason ?? 'CARD_DECLINED' };
  if (type !== messageTypes.authorized) return null;
  return isWhole(payment, data.amount)
    ? { outcome: 'APPROVED', reference: payment.providerReference ?? data.reference }
    : { outcome: 'DECLINED', reason: 'AMOUNT_MISMATCH' };
};

const isWhole = (payment: Payment, amount: Money | undefined) =>
  !amount || sameMoney(amount, payment.amount());

const decide = async (em: EntityManager, payment: Payment, said: Authorization) => {
  await bookLocked(em, payment, decision(payment, said));
  // The money of a checkout is taken when the checkout says so.
  const isOfCheckout = payment.id === checkoutPaymentId(payment.orderId);
  if (said.outcome === 'APPROVED' && !isOfCheckout) {
    const start = { id: idFor(payment.id, 'take'), state: { paymentId: payment.id } };
    await scheduleSaga(em, takePromisedSaga, start);
  }
  if (said.outcome === 'DECLINED' && said.reason === 'AMOUNT_MISMATCH') await letGo(em, payment);
};

const letGo = (em: EntityManager, { id: paymentId }: Payment) =>
  scheduleSaga(em, letGoSaga, { id: idFor(paymentId, 'let go'), state: { paymentId } });
