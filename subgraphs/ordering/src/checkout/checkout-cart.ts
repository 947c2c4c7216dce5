import { keyed } from '@hansa/chassis/idempotency';
import { hasScope, type Identity } from '@hansa/chassis/identity';
import type { Money } from '@hansa/chassis/money';
import { runSaga } from '@hansa/chassis/saga';
import { idFor } from '@hansa/chassis/uuid';
import type { OrderingTools } from '../clients/clients.ts';
import { paymentWindowMs } from '../config.ts';
import { type AddressInput, addressOf } from '../order/shipping-address.ts';
import type { CheckingOut } from './checking-out.ts';
import { checkoutSaga } from './checkout.saga.ts';

export type CheckoutCart = {
  cartId: string;
  email: string;
  shippingAddress: AddressInput;
  payment: { method: 'CARD'; token: string };
  expectedTotal?: Money | null | undefined;
  idempotencyKey: string;
};

/**
 * Makes a paid order of a cart, or nothing at all; answers the checkout's id and why it was refused, if it was. One
 * key, one order. Where the payment provider takes its time, the checkout waits and the answer does not.
 */
export const checkoutCart = async (
  tools: OrderingTools,
  identity: Identity,
  input: CheckoutCart,
) => {
  const request = keyed('checkoutCart', identity, input);
  const id = idFor(identity.subject!, 'checkoutCart', input.idempotencyKey);
  const state = stateOf(id, identity, input);
  const { refusal } = await runSaga(checkoutSaga, { id, request, state }, tools);
  return { id, refusal };
};

const stateOf = (
  id: string,
  { subject, claims, kind, ...identity }: Identity,
  { cartId, email, shippingAddress, payment, expectedTotal }: CheckoutCart,
): CheckingOut => ({
  checkoutId: id,
  cartId,
  orderId: idFor(id, 'order'),
  ownerIds: hasScope({ ...identity, subject, claims, kind }, 'orders:write')
    ? null
    : [subject!, ...claims],
  isGuest: kind === 'GUEST',
  email,
  shippingAddress: addressOf(shippingAddress),
  token: payment.token,
  expectedTotal: expectedTotal ?? null,
  payBy: new Date(Date.now() + paymentWindowMs).toISOString(),
  customerId: null,
  items: [],
});
