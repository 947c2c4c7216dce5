import { domainError } from '@hansa/chassis/domain-error';

export const ProductNotFound = domainError(
  'ProductNotFound',
  (_: { id: string }) => 'There is no such product for sale.',
);

export const RebuildInProgress = domainError(
  'RebuildInProgress',
  () => 'The index is being rebuilt already.',
);
