/** The cards of the simulated bank: what each is for. */
export const testCards = [
  { token: 'tok_visa', name: $localize`Visa ending 4242`, text: $localize`is approved at once` },
  {
    token: 'tok_slow',
    name: $localize`Slow Visa ending 3000`,
    text: $localize`is approved after three seconds`,
  },
  {
    token: 'tok_async',
    name: $localize`Bank app ending 2000`,
    text: $localize`is decided a moment later, as by an app`,
  },
  {
    token: 'tok_declined',
    name: $localize`Declined card ending 0002`,
    text: $localize`is declined`,
  },
  {
    token: 'tok_insufficient_funds',
    name: $localize`Empty card ending 9995`,
    text: $localize`has not enough money on it`,
  },
];

export const cardName = (token: string) =>
  testCards.find(card => card.token === token)?.name ?? token;

/** Why a bank said no, in a buyer's words. */
export const declineText = (reason: string) => {
  switch (reason) {
    case 'CARD_DECLINED':
      return $localize`Your bank declined the card. Nothing was charged and nothing ordered.`;
    case 'INSUFFICIENT_FUNDS':
      return $localize`There was not enough money on the card. Nothing was charged and nothing ordered.`;
    default:
      return $localize`The payment did not go through. Nothing was charged and nothing ordered.`;
  }
};
