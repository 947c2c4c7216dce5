import type { Money } from '@hansa/chassis/money';
import type { Line } from '../order/creating-order.ts';
import type { Address } from '../order/order.entity.ts';

/** Where one checkout stands. */
export type CheckingOut = {
  checkoutId: string;
  cartId: string;
  orderId: string;
  /** Whose cart it must be; null where staff check out for somebody. */
  ownerIds: string[] | null;
  isGuest: boolean;
  email: string;
  shippingAddress: Address;
  /** What the provider knows the buyer's means by. */
  token: string;
  expectedTotal: Money | null;
  /** Until when a provider may decide that takes its time. */
  payBy: string;
  /** Known once the cart is closed. */
  customerId: string | null;
  items: { productVariantId: string; quantity: number }[];
  lines?: Line[];
  paymentId?: string;
};
