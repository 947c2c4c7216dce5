import type { Address as AddressInput } from '@hansa/chassis/address';
import type { Address } from './order.entity.ts';

export type { AddressInput };

/** An address as an order keeps it: what was left out is null. */
export const addressOf = ({ line2, region, phone, ...address }: AddressInput): Address => ({
  ...address,
  line2: line2 ?? null,
  region: region ?? null,
  phone: phone ?? null,
});
