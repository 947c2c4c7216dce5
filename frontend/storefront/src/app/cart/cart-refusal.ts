/** Why the cart stayed as it was, in a buyer's words. */
export const refusalText = (refusal: { readonly __typename: string; readonly message: string }) => {
  switch (refusal.__typename) {
    case 'VariantUnavailable':
      return $localize`This is no longer for sale.`;
    case 'QuantityOutOfRange':
      return $localize`One to 999 of each can be in a cart.`;
    case 'CheckoutInProgress':
      return $localize`This cart is being checked out. Wait a moment.`;
    case 'TooManyCartItems':
      return $localize`This cart is full. Check out first, then go on.`;
    case 'CartItemNotFound':
      return $localize`This is not in your cart any more.`;
    default:
      return refusal.message;
  }
};
