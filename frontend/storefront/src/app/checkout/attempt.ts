import { newKey } from '#graphql/new-key';
import type { CheckoutCartInput } from './checkout-page.generated';

/** An order as it was sent: until its outcome is known it is sent again only as the same one. */
export type Attempt = CheckoutCartInput;

const key = 'hansa.checkout.attempt';

export const recallAttempt = (): Attempt | null => {
  try {
    return JSON.parse(sessionStorage.getItem(key) ?? 'null');
  } catch {
    return null;
  }
};

export const keepAttempt = (attempt: Attempt | null) => {
  if (attempt) sessionStorage.setItem(key, JSON.stringify(attempt));
  else sessionStorage.removeItem(key);
};

/** The attempt whose outcome is open, if it is for the same order; else a new one under a key of its own. */
export const attemptFor = (
  order: Omit<Attempt, 'idempotencyKey'>,
  open: Attempt | null,
): Attempt => {
  if (open) {
    const { idempotencyKey, ...sent } = open;
    if (JSON.stringify(sent) === JSON.stringify(order)) return { ...order, idempotencyKey };
  }
  return { ...order, idempotencyKey: newKey() };
};
