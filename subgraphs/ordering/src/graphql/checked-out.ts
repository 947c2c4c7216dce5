import { DomainError } from '@hansa/chassis/domain-error';
import { refused } from '@hansa/chassis/payload';
import type { RequestContext } from './context.ts';

type Outcome = { id: string; refusal: DomainError | null };

/** What came of a checkout: itself, its order, or why there is none. A refused one can be looked at, too. */
export const checkedOut = async ({ loaders }: RequestContext, outcome: Promise<Outcome>) => {
  try {
    const { id, refusal } = await outcome;
    const checkout = await loaders.checkout.load(id);
    const hasOrder = checkout && !refusal;
    const order = hasOrder ? await loaders.order.load(checkout.orderId) : null;
    return { checkout, order, errors: refusal ? [refused(refusal)] : [] };
  } catch (error) {
    if (!(error instanceof DomainError)) throw error;
    return { checkout: null, order: null, errors: [refused(error)] };
  }
};
