import type { Saga } from '@hansa/chassis/saga-step';
import type { PaymentTools } from '../clients/clients.ts';
import { simulator } from '../provider/simulator.ts';

/** A payment that was let go of, its provider not told yet. */
export type LettingGo = { paymentId: string };

/** After a payment was let go of by a fact: the provider lets go too. Retried until done. */
export const letGoSaga: Saga<LettingGo, PaymentTools> = {
  name: 'let go of payment',
  steps: [{ name: 'void at provider', act: ({ paymentId }) => simulator.void(paymentId) }],
};
