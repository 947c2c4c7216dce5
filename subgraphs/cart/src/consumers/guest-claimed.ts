import { consumer } from '@hansa/chassis/inbox';
import { transactionSql } from '@hansa/chassis/sql';
import { GuestClaimed } from '@hansa/schema/events/events';

/** Whenever a guest turns out to be a customer, the guest's carts are the customer's. */
export const guestClaimed = consumer(GuestClaimed, (em, { guestId, customerId }) =>
  transactionSql(em)(
    'update carts set customer_id = $2, version = version + 1 where customer_id = $1',
    [guestId, customerId],
  ),
);
