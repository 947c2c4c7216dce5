import { IllegalTransition } from '@hansa/chassis/domain-error';
import type { Saga } from '@hansa/chassis/saga-step';
import type { PaymentTools } from '../clients/clients.ts';
import { captureMoney } from './move-money.ts';
import { tellOrdering } from './tell-ordering.ts';

/** A payment whose money the provider has promised by a message. */
export type TakingPromised = { paymentId: string };

/** After the provider promised the money of an order that was placed: it is taken, and ordering told. Retried until done. */
export const takePromisedSaga: Saga<TakingPromised, PaymentTools> = {
  name: 'take promised payment',
  steps: [
    {
      name: 'capture',
      act: ({ paymentId }, tools) => captureMoney(tools, paymentId).catch(unlessLetGoOf),
    },
    { name: 'tell ordering', act: ({ paymentId }, tools) => tellOrdering(tools, paymentId) },
  ],
};

// Its order was cancelled meanwhile: there is nothing left to take.
const unlessLetGoOf = (error: unknown) => {
  if (!(error instanceof IllegalTransition)) throw error;
};
