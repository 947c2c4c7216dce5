import { domainError } from '@hansa/chassis/domain-error';

type Id = { id: string };

export const OrderNotFound = domainError('OrderNotFound', (_: Id) => 'There is no such order.');

export const OrderNotPaid = domainError(
  'OrderNotPaid',
  (_: Id) =>
    'Only an order that is paid and has not left, or whose parcel has failed, can be shipped.',
);

export const PickingJobNotFound = domainError(
  'PickingJobNotFound',
  (_: Id) => 'There is no such picking job, or none with such a task.',
);

type Pick = { taskId: string; requested: number; picked: number };

export const ShortPick = domainError(
  'ShortPick',
  ({ requested, picked }: Pick) =>
    `${picked} of ${requested} were picked: pick again, or cancel the order.`,
);

export const PickedTooMany = domainError(
  'PickedTooMany',
  ({ requested, picked }: Pick) => `${requested} are asked for, not ${picked}.`,
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

export const CarrierUnknown = domainError(
  'CarrierUnknown',
  ({ carrier }: { carrier: string }) => `Nothing was ever sent with ${carrier}.`,
);
