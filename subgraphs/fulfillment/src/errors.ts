import { domainError } from '@hansa/chassis/domain-error';

type Id = { id: string };

export const OrderNotFound = domainError('OrderNotFound', (_: Id) => 'There is no such order.');

export const OrderNotPaid = domainError(
  'OrderNotPaid',
  (_: Id) => 'Only an order that is paid and has not left can be shipped.',
);

export const ShipmentNotFound = domainError(
  'ShipmentNotFound',
  (_: Id) => 'There is no such shipment.',
);

export const ShipmentExists = domainError(
  'ShipmentExists',
  (_: { shipmentId: string }) => 'The order has a live shipment already.',
);

export const TrackingNumberTaken = domainError(
  'TrackingNumberTaken',
  ({ trackingNumber }: { trackingNumber: string }) =>
    `Another shipment of this carrier has the tracking number ${trackingNumber}.`,
);
