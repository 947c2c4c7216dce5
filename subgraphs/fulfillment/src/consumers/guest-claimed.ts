import { consumer } from '@hansa/chassis/inbox';
import { transactionSql } from '@hansa/chassis/sql';
import { GuestClaimed } from '@hansa/schema/events/events';

/** Whenever a guest turns out to be a customer, the guest's parcels and picking jobs are the customer's. */
export const guestClaimed = consumer(GuestClaimed, async (em, { guestId, customerId }) => {
  const sql = transactionSql(em);
  await sql(
    'insert into claimed_guests (guest_id, customer_id) values ($1, $2) on conflict do nothing',
    [guestId, customerId],
  );
  for (const table of ['shipments', 'picking_jobs'])
    await sql(`update ${table} set customer_id = $2 where customer_id = $1`, [guestId, customerId]);
});
