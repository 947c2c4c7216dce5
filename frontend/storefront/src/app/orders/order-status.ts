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

/** What happened to an order, for who bought; what is not known here stays as the shop tells it. */
export const storyText = ({ kind, text }: { kind: string; text: string }) => {
  switch (kind) {
    case 'PLACED':
      return $localize`You placed the order.`;
    case 'STOCK_RESERVED':
      return $localize`The goods are set aside for you.`;
    case 'PAYMENT_AUTHORIZED':
      return $localize`Your bank agreed to the payment.`;
    case 'PAID':
      return $localize`Your payment has arrived.`;
    case 'PAYMENT_FAILED':
      return $localize`A payment did not go through.`;
    case 'PACKED':
      return $localize`Everything is picked and packed.`;
    case 'SHIPMENT_CREATED':
      return $localize`The parcel has its label.`;
    case 'STOCK_COMMITTED':
      return $localize`The goods have left our shelf.`;
    case 'SHIPPED':
      return $localize`The parcel is on its way.`;
    case 'SHIPMENT_FAILED':
      return $localize`The parcel could not be delivered. We see to it.`;
    case 'DELIVERED':
      return $localize`The parcel has arrived.`;
    case 'STOCK_RELEASED':
      return $localize`The goods went back on the shelf.`;
    default:
      return text;
  }
};

/** Why an order was cancelled, where nobody said so in words. */
export const cancelText = (reason: string | null) => {
  if (reason === 'EXPIRED') return $localize`It was not paid in time.`;
  return reason ? $localize`Reason: ${reason}` : '';
};
