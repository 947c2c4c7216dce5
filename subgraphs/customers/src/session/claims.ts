import { publish } from '@hansa/chassis/outbox';
import { transactionSql } from '@hansa/chassis/sql';
import { GuestClaimed } from '@hansa/schema/events/events';
import type { EntityManager } from '@mikro-orm/postgresql';
import { Customer } from '../customer/customer.entity.ts';

// A token carries the latest few: by the next sign-in every room has long rewritten the older ones.
const carried = 10;

/** The guests who turned out to be a customer, latest first. */
export const claimsOf = async (em: EntityManager, customerId: string) => {
  const rows = await transactionSql(em)<{ guest_id: string }>(
    'select guest_id from guest_claims where customer_id = $1 order by claimed_at desc limit $2',
    [customerId, carried],
  );
  return rows.map(({ guest_id }) => guest_id);
};

/** Whoever decides who a guest is does so alone: a guest is one customer, by registering or by signing in. */
export const decideAlone = (em: EntityManager, guestId: string) =>
  transactionSql(em)(`select pg_advisory_xact_lock(hashtext('guest'), hashtext($1))`, [guestId]);

/** Whether a guest is a customer already. */
export const isClaimed = async (em: EntityManager, guestId: string) =>
  (await transactionSql(em)('select 1 from guest_claims where guest_id = $1', [guestId])).length >
  0;

/** Says that a guest is this customer, once; a subject that is a customer's own cannot be claimed. */
export const claimGuest = async (em: EntityManager, guestId: string, customerId: string) => {
  await decideAlone(em, guestId);
  if ((await em.count(Customer, { id: guestId })) > 0) return;
  const claimed = await transactionSql(em)(
    'insert into guest_claims (guest_id, customer_id) values ($1, $2) on conflict do nothing returning guest_id',
    [guestId, customerId],
  );
  if (claimed.length > 0) await publish(em, GuestClaimed({ guestId, customerId }), 1);
};
