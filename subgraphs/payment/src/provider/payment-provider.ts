import type { Money } from '@hansa/chassis/money';

/** What a provider says to a request for money: yes, no, or that it will send a message when it knows. */
export type Authorization =
  | { outcome: 'APPROVED'; reference: string }
  | { outcome: 'DECLINED'; reason: string }
  | { outcome: 'AWAITED'; reference: string };

/**
 * Somebody who moves money. Every call carries a reference of ours: asking again with it is asking once,
 * so that a call whose answer was lost can simply be repeated; one that gets none throws DependencyUnavailable.
 */
export type PaymentProvider = {
  name: string;
  authorize(reference: string, amount: Money, token: string): Promise<Authorization>;
  capture(reference: string, amount: Money): Promise<void>;
  /** Of what it does not know, or let go of before, there is nothing to let go of. */
  void(reference: string): Promise<void>;
  refund(reference: string, amount: Money): Promise<void>;
};
