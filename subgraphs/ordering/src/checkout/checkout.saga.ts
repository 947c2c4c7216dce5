import { NotDecidedYet, type Saga } from '@hansa/chassis/saga-step';
import type { OrderingTools } from '../clients/clients.ts';
import { paymentWindowMs } from '../config.ts';
import { PaymentDeclined, PriceChanged } from '../errors.ts';
import { totalOf } from '../order/creating-order.ts';
import { pricedLines, reservedLines } from '../order/order-lines.ts';
import { placeOrder } from '../order/place-order.ts';
import { takePayment } from '../order/take-payment.ts';
import { cancelUnpaid } from './cancel-unpaid.ts';
import type { CheckingOut } from './checking-out.ts';

/**
 * Turns a cart into a paid order. Until the money is taken every promise can be taken back, and what does so stands
 * beside it; from then on nothing is refused any more, only repeated until it works.
 */
export const checkoutSaga: Saga<CheckingOut, OrderingTools> = {
  name: 'checkout',
  isKept: true,
  steps: [
    {
      name: 'lock cart',
      act: async ({ cartId, checkoutId, ownerIds }, { clients }) => {
        const { ownerId, items } = await clients.cart.lock({ cartId, checkoutId, ownerIds });
        return { customerId: ownerId, items };
      },
      compensate: ({ cartId, checkoutId }, { clients }) =>
        clients.cart.unlock({ cartId, checkoutId }),
    },
    {
      name: 'price items',
      asksOnly: true,
      act: async ({ items, expectedTotal }, { clients }) => {
        const lines = await pricedLines(items, clients);
        const actual = totalOf(lines);
        const isAsExpected =
          !expectedTotal ||
          (expectedTotal.amountMinor === actual.amountMinor &&
            expectedTotal.currency === actual.currency);
        if (!isAsExpected) throw new PriceChanged({ expected: expectedTotal, actual });
        return { lines };
      },
    },
    {
      name: 'reserve stock',
      act: async ({ orderId, lines = [] }, { clients }) => ({
        lines: await reservedLines(orderId, lines, clients),
      }),
      compensate: ({ orderId }, { clients }) => clients.inventory.release(orderId),
    },
    {
      name: 'authorize payment',
      act: async ({ orderId, customerId, token, payBy, lines = [] }, { clients }) => {
        const amount = totalOf(lines);
        const wanted = { orderId, amount, customerId, token };
        const { id: paymentId, isDecided } = await clients.payment.authorize(wanted);
        if (!isDecided) throw stillWaiting(payBy);
        // It has done its work; a checkout is kept for ever, a token need not be.
        return { paymentId, token: '' };
      },
      compensate: ({ orderId }, { clients }) => clients.payment.void(orderId),
    },
    {
      name: 'place order',
      commit: (em, checkout) => placeOrder(em, { ...checkout, placedBy: checkout.checkoutId }),
      compensate: ({ orderId }, tools) => cancelUnpaid(tools, orderId),
    },
    {
      name: 'capture payment',
      isPivot: true,
      act: ({ orderId }, { clients }) => clients.payment.capture(orderId),
    },
    {
      name: 'mark order paid',
      commit: (em, { orderId, paymentId }) => takePayment(em, orderId, paymentId!),
    },
    {
      name: 'check out cart',
      act: ({ cartId, checkoutId, orderId }, { clients }) =>
        clients.cart.markCheckedOut({ cartId, checkoutId, orderId }),
    },
  ],
};

const shortestWait = 1;
const longestWait = 30;

/** It is asked again a tenth later each time, so that many may wait for long, and nobody for much longer than needed. */
const stillWaiting = (payBy: string) => {
  const leftMs = Date.parse(payBy) - Date.now();
  if (leftMs <= 0) return new PaymentDeclined({ reason: 'TIMED_OUT' });
  const waitedSeconds = (paymentWindowMs - leftMs) / 1_000;
  const wait = Math.min(longestWait, Math.max(shortestWait, waitedSeconds / 10));
  return new NotDecidedYet('The payment', wait);
};
