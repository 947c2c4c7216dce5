import { type AddressDraft, emptyAddress } from '../account/address-draft';

/** What the buyer has filled in so far; kept for this tab, so that a reload or signing in again loses nothing. */
export type Draft = {
  contact: { email: string };
  address: AddressDraft;
  payment: { token: string };
};

const key = 'hansa.checkout';

export const recallDraft = (): Draft => {
  const draft: Draft = {
    contact: { email: '' },
    address: emptyAddress(),
    payment: { token: 'tok_visa' },
  };
  try {
    const kept: Partial<Draft> = JSON.parse(sessionStorage.getItem(key) ?? '{}');
    return {
      contact: { ...draft.contact, ...kept.contact },
      address: { ...draft.address, ...kept.address },
      payment: { ...draft.payment, ...kept.payment },
    };
  } catch {
    return draft;
  }
};

export const keepDraft = (draft: Draft) => sessionStorage.setItem(key, JSON.stringify(draft));
