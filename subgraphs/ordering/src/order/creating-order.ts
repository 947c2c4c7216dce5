import { type Money, times } from '@hansa/chassis/money';
import type { Address } from './order.entity.ts';
import type { Allocation } from './order-item.entity.ts';

/** A line of an order to be: the variant as it is now, and its reservation once there is one. */
export type Line = {
  productVariantId: string;
  sku: string;
  productName: string;
  variantName: string;
  quantity: number;
  unitPrice: Money;
  reservationId?: string;
  allocations?: Allocation[];
};

/** Where the creation of one order stands. */
export type CreatingOrder = {
  orderId: string;
  /** The saga it is. */
  placedBy: string;
  customerId: string | null;
  isGuest: boolean;
  /** Staff named the customer, who may not exist. */
  mustExist: boolean;
  email: string | null;
  shippingAddress: Address | null;
  items: { productVariantId: string; quantity: number }[];
  lines?: Line[];
};

/** What lines come to. */
export const totalOf = (lines: readonly Line[]): Money => ({
  amountMinor: lines.reduce(
    (sum, { unitPrice, quantity }) => sum + times(unitPrice, quantity).amountMinor,
    0,
  ),
  currency: lines[0]!.unitPrice.currency,
});
