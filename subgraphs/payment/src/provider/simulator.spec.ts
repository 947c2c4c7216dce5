import { describe, expect, it } from '@jest/globals';
import { simulator } from './simulator.ts';

const ask = (token: string) =>
  simulator.authorize('r1', { amountMinor: 1, currency: 'EUR' }, token);

describe('The simulator', () => {
  it('approves tok_visa, the same way each time', async () => {
    expect(await ask('tok_visa')).toEqual({ outcome: 'APPROVED', reference: 'sim_r1' });
    expect(await ask('tok_visa')).toEqual(await ask('tok_visa'));
  });

  it.each([
    ['tok_declined', 'CARD_DECLINED'],
    ['tok_insufficient_funds', 'INSUFFICIENT_FUNDS'],
    ['4111111111111111', 'INVALID_TOKEN'],
  ])('refuses %s', async (token, reason) => {
    expect(await ask(token)).toEqual({ outcome: 'DECLINED', reason });
  });

  it('leaves tok_async to be decided later', async () => {
    expect(await ask('tok_async')).toEqual({ outcome: 'AWAITED', reference: 'sim_async_r1' });
  });

  it('takes three seconds for tok_slow', async () => {
    const start = performance.now();

    expect(await ask('tok_slow')).toMatchObject({ outcome: 'APPROVED' });
    expect(performance.now() - start).toBeGreaterThan(2_900);
  });
});
