import { IllegalTransition } from '@hansa/chassis/domain-error';
import type { Saga } from '@hansa/chassis/saga-step';
import type { PaymentTools } from '../clients/clients.ts';
import { OrderNotPayable } from '../errors.ts';
import { findPayment, lockLivePayment } from './find-payment.ts';
import { bookLocked } from './ledger.ts';
import { authorizeMoney, captureMoney } from './move-money.ts';
import { openPayment } from './open-payment.ts';
import type { PayableOrder } from './payable-order.ts';
import { tellOrdering } from './tell-ordering.ts';

/** Where the payment of one order stands. */
export type PayingOrder = {
  order: PayableOrder;
  token: string;
  paymentId: string;
  declined: string | null;
  /** The provider decides later: its message goes on from here. */
  isAwaited?: boolean;
};

/**
 * Pays an order in one go. Taking the money is the point of no return: what was promised until then is let go of
 * when its order is cancelled; what was taken goes back.
 */
export const payOrderSaga: Saga<PayingOrder, PaymentTools> = {
  name: 'pay order',
  steps: [
    {
      name: 'open payment',
      commit: async (em, { order, paymentId }) => {
        const live = await lockLivePayment(em, order.id);
        const payment = live ?? (await openPayment(em, { id: paymentId, order }));
        if (payment.takeOver(paymentId)) await bookLocked(em, payment);
        return { paymentId: payment.id };
      },
    },
    {
      name: 'authorize',
      act: async ({ paymentId, token }, tools) => {
        const opened = await findPayment(tools.sql, paymentId);
        const { failureReason, status } = await authorizeMoney(tools, opened, token);
        // A token is nobody's business once it has been used.
        return { declined: failureReason ?? null, isAwaited: status === 'PENDING', token: '' };
      },
    },
    {
      name: 'capture',
      act: async ({ paymentId, order, ...state }, tools) => {
        if (isPromised(state))
          await captureMoney(tools, paymentId).catch(asOrderNotPayable(order.id));
      },
    },
    {
      name: 'tell ordering',
      act: async ({ paymentId, ...state }, tools) => {
        if (isPromised(state)) await tellOrdering(tools, paymentId);
      },
    },
  ],
};

const isPromised = ({ declined, isAwaited }: Pick<PayingOrder, 'declined' | 'isAwaited'>) =>
  declined === null && !isAwaited;

// The promise was let go of meanwhile, which happens when the order is cancelled.
const asOrderNotPayable = (id: string) => (error: unknown) => {
  throw error instanceof IllegalTransition
    ? new OrderNotPayable({ id, status: 'CANCELLED' })
    : error;
};
