import { domainError } from '@hansa/chassis/domain-error';

type Id = { id: string };

export const InsufficientStock = domainError(
  'InsufficientStock',
  ({ sku, requested, available }: { sku: string; requested: number; available: number }) =>
    `${requested} of ${sku} requested, ${available} available.`,
);

export const CodeTaken = domainError(
  'CodeTaken',
  ({ code }: { code: string }) => `The code ${code} is taken.`,
);

export const WarehouseNotFound = domainError(
  'WarehouseNotFound',
  (_: Id) => 'There is no such warehouse.',
);

export const StorageLocationNotFound = domainError(
  'StorageLocationNotFound',
  (_: Id) => 'There is no such storage location.',
);

export const SameStorageLocation = domainError(
  'SameStorageLocation',
  (_: Id) => 'A transfer needs two different storage locations.',
);

export const TooMuchStock = domainError(
  'TooMuchStock',
  ({ max }: { max: number }) => `A SKU can have at most ${max} on hand.`,
);

export const BelowReserved = domainError(
  'BelowReserved',
  ({ reserved }: { reserved: number }) => `${reserved} are reserved there.`,
);

export const SkuCountedTwice = domainError(
  'SkuCountedTwice',
  ({ sku }: { sku: string }) => `${sku} is counted twice.`,
);

export const ReservationNotFound = domainError(
  'ReservationNotFound',
  (_: Id) => 'There is no such reservation.',
);

export const ReservationBelongsToOrder = domainError(
  'ReservationBelongsToOrder',
  (_: { id: string; orderId: string }) =>
    'An order’s reservation follows its order; cancel the order instead.',
);

export const ReservationTombstoned = domainError(
  'ReservationTombstoned',
  (_: { orderId: string }) => 'The order was given up before its goods were reserved.',
);
