import { consumer } from '@hansa/chassis/inbox';
import { transactionSql } from '@hansa/chassis/sql';
import { CustomerRegistered } from '@hansa/schema/events/events';

/** Whenever a guest registers, the subject stays the same but is a customer from then on. */
export const customerRegistered = consumer(CustomerRegistered, (em, { customerId }) =>
  transactionSql(em)('update orders set is_guest = false where customer_id = $1 and is_guest', [
    customerId,
  ]),
);
