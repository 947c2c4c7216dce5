import { IllegalTransition, type Refusal, toRefusal } from '@hansa/chassis/domain-error';
import { revive } from '@hansa/chassis/saga-record';
import type { OrderingTools } from '../clients/clients.ts';
import { CheckoutAbandoned, CheckoutNotFound } from '../errors.ts';
import { type CheckoutRow, checkoutLoader } from './checkouts.queries.ts';

type OfCheckout = { id: string };

/** Tries a checkout that was left to a person again, from where it stands; answers its id. */
export const retryCheckout = async (tools: OrderingTools, { id }: OfCheckout) => {
  const checkout = await find(tools, id);
  await goOn(tools, checkout, checkout.rejection, 'STARTED');
  return id;
};

/** Gives up a checkout that was left to a person, if its money was not asked for yet: all is given back. Answers its id. */
export const abandonCheckout = async (tools: OrderingTools, { id }: OfCheckout) => {
  const checkout = await find(tools, id);
  const hasTakenMoney = checkout.steps.some(({ name }) => name === 'capture payment');
  if (hasTakenMoney && !checkout.rejection) throw illegal(checkout, 'COMPENSATING');
  const why = checkout.rejection ?? toRefusal(new CheckoutAbandoned({ id }));
  await goOn(tools, checkout, why, 'COMPENSATING');
  return id;
};

const find = async ({ sql }: OrderingTools, id: string) => {
  const checkout = await checkoutLoader(sql).load(id);
  if (!checkout) throw new CheckoutNotFound({ id });
  return checkout;
};

const goOn = async (
  { em }: OrderingTools,
  checkout: CheckoutRow,
  refusal: Refusal | null,
  to: string,
) => {
  const revived = await revive(em, checkout.id, refusal);
  if (revived.length === 0) throw illegal(checkout, to);
};

const illegal = (checkout: CheckoutRow, to: string) =>
  new IllegalTransition({
    subject: 'Checkout',
    id: checkout.id,
    from: checkout.status,
    to,
  });
