import { sleep } from '@hansa/chassis/backoff';
import type { Authorization, PaymentProvider } from './payment-provider.ts';

const slowMs = 3_000;

const refusals: Record<string, string> = {
  tok_declined: 'CARD_DECLINED',
  tok_insufficient_funds: 'INSUFFICIENT_FUNDS',
};

const approvals = new Set(['tok_visa', 'tok_slow']);

/** How the simulator names what it will decide later: the name is its memory of what it will say. */
export const awaitedReferences = {
  tok_async: 'sim_async_',
  tok_async_declined: 'sim_async_declined_',
};

const decide = (reference: string, token: string): Authorization => {
  if (approvals.has(token)) return { outcome: 'APPROVED', reference: `sim_${reference}` };
  const awaited = Object.entries(awaitedReferences).find(([name]) => name === token);
  if (awaited) return { outcome: 'AWAITED', reference: `${awaited[1]}${reference}` };
  return { outcome: 'DECLINED', reason: refusals[token] ?? 'INVALID_TOKEN' };
};

/** The embedded provider: moves no money, and decides by the token. It has no memory, so every call bears repeating. */
export const simulator: PaymentProvider = {
  name: 'SIMULATOR',
  authorize: async (reference, _, token) => {
    if (token === 'tok_slow') await sleep(slowMs);
    return decide(reference, token);
  },
  capture: async () => {},
  void: async () => {},
  refund: async () => {},
};
