import { sleep } from '@hansa/chassis/backoff';
import type { Authorization, PaymentProvider } from './payment-provider.ts';

const slowMs = 3_000;

const refusals: Record<string, string> = {
  tok_declined: 'CARD_DECLINED',
  tok_insufficient_funds: 'INSUFFICIENT_FUNDS',
};

const approvals = new Set(['tok_visa', 'tok_slow']);

/** The embedded provider: moves no money, and decides by the token. It has no memory, so every call bears repeating. */
export const simulator: PaymentProvider = {
  name: 'SIMULATOR',
  authorize: async (reference, _, token): Promise<Authorization> => {
    if (token === 'tok_slow') await sleep(slowMs);
    return approvals.has(token)
      ? { isApproved: true, reference: `sim_${reference}` }
      : { isApproved: false, reason: refusals[token] ?? 'INVALID_TOKEN' };
  },
  capture: async () => {},
  void: async () => {},
  refund: async () => {},
};
