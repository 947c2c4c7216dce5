import { consumer } from '@hansa/chassis/inbox';
import { PaymentRefunded } from '@hansa/schema/events/events';
import { tell } from '../order/timeline.ts';

/** Whenever money goes back, the order remembers it. */
export const paymentRefunded = consumer(PaymentRefunded, (em, { orderId, amount }) =>
  tell(
    em,
    orderId,
    'REFUNDED',
    `Refunded: ${amount.amountMinor} ${amount.currency} (smallest unit)`,
  ),
);
