import { consumer } from '@hansa/chassis/inbox';
import { written } from '@hansa/chassis/money';
import { PaymentRefunded } from '@hansa/schema/events/events';
import { heardFrom, tell } from '../order/timeline.ts';

/** Whenever money goes back, the order remembers it. */
export const paymentRefunded = consumer(PaymentRefunded, (em, { orderId, amount }, _, envelope) =>
  tell(em, orderId, {
    kind: 'REFUNDED',
    text: `${written(amount)} went back.`,
    ...heardFrom(envelope),
  }),
);
