import { domainError } from '@hansa/chassis/domain-error';

export const CartNotFound = domainError(
  'CartNotFound',
  (_: { id: string }) => 'There is no such cart.',
);

export const CartCheckedOut = domainError(
  'CartCheckedOut',
  (_: { cartId: string }) => 'This cart has become an order already.',
);

export const CheckoutInProgress = domainError(
  'CheckoutInProgress',
  (_: { cartId: string }) => 'This cart is being checked out.',
);

export const VariantUnavailable = domainError(
  'VariantUnavailable',
  (_: { productVariantId: string }) => 'This variant is not for sale.',
);

export const QuantityOutOfRange = domainError(
  'QuantityOutOfRange',
  ({ min, max }: { min: number; max: number }) =>
    `A cart takes from ${min} to ${max} of a variant.`,
);

export const CartItemNotFound = domainError(
  'CartItemNotFound',
  (_: { productVariantId: string }) => 'This variant is not in the cart.',
);

export const TooManyCartItems = domainError(
  'TooManyCartItems',
  ({ max }: { max: number }) => `A cart holds at most ${max} different variants.`,
);
