import { domainError } from '@hansa/chassis/domain-error';

type Id = { id: string };

export const OrderNotFound = domainError('OrderNotFound', (_: Id) => 'There is no such order.');

export const VariantUnavailable = domainError(
  'VariantUnavailable',
  (_: { productVariantId: string }) => 'This variant is not for sale.',
);

export const CustomerNotFound = domainError(
  'CustomerNotFound',
  (_: Id) => 'There is no such customer.',
);

export const EmptyOrder = domainError('EmptyOrder', () => 'An order needs at least one item.');

export const MixedCurrencies = domainError(
  'MixedCurrencies',
  ({ currencies }: { currencies: string[] }) =>
    `An order is paid in one currency, not in ${currencies.join(' and ')}.`,
);

export const OrderNotPaid = domainError(
  'OrderNotPaid',
  (_: Id) => 'The order has no succeeded payment.',
);

export const ShipmentNotFound = domainError(
  'ShipmentNotFound',
  (_: Id) => 'The order has no such shipment.',
);

type Money = { amountMinor: number; currency: string };

export const PriceChanged = domainError(
  'PriceChanged',
  (_: { expected: Money; actual: Money }) => 'What the cart comes to has changed.',
);

export const PaymentDeclined = domainError(
  'PaymentDeclined',
  ({ reason }: { reason: string }) => `The payment was declined: ${reason}.`,
);

export const CheckoutNotFound = domainError(
  'CheckoutNotFound',
  (_: Id) => 'There is no such checkout.',
);

export const CheckoutAbandoned = domainError(
  'CheckoutAbandoned',
  (_: Id) => 'The checkout could not be finished and was given up; nothing was bought.',
);
