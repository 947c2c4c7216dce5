import type { Tone } from '#ui/badge';

export type OrderStatus = 'PENDING_PAYMENT' | 'PAID' | 'SHIPPED' | 'DELIVERED' | 'CANCELLED';

/** How an order stands, in a word and a colour. */
export const statusBadge = (status: OrderStatus): { text: string; tone: Tone } => {
  switch (status) {
    case 'PENDING_PAYMENT':
      return { text: $localize`Waiting for payment`, tone: 'warm' };
    case 'PAID':
      return { text: $localize`Paid`, tone: 'cool' };
    case 'SHIPPED':
      return { text: $localize`On its way`, tone: 'cool' };
    case 'DELIVERED':
      return { text: $localize`Delivered`, tone: 'good' };
    case 'CANCELLED':
      return { text: $localize`Cancelled`, tone: 'bad' };
  }
};

const way: OrderStatus[] = ['PENDING_PAYMENT', 'PAID', 'SHIPPED', 'DELIVERED'];

/** The stations of an order that goes its way, and whether it has come past each. */
export const stationsOf = (status: OrderStatus) =>
  [$localize`Ordered`, $localize`Paid`, $localize`Shipped`, $localize`Delivered`].map(
    (name, index) => ({ name, isDone: way.indexOf(status) >= index }),
  );

/** Why an order was cancelled, where nobody said so in words. */
export const cancelText = (reason: string | null) => {
  if (reason === 'EXPIRED') return $localize`It was not paid in time.`;
  return reason ? $localize`Reason: ${reason}` : '';
};
