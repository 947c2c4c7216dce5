import type { EntityManager } from '@mikro-orm/postgresql';
import { EmailTaken } from '../errors.ts';
import { StaffAccount } from '../staff/staff-account.entity.ts';
import { Customer } from './customer.entity.ts';

/** One person may write an address in many ways; an account has one. */
export const normalEmail = (email: string) => email.trim().toLowerCase();

/** Refuses an address that another account has, a customer's or staff's. */
export const requireFreeEmail = async (
  em: EntityManager,
  email: string,
  ownId: string | null = null,
) => {
  const customers = await em.count(Customer, {
    email,
    id: { $ne: ownId ?? '00000000-0000-0000-0000-000000000000' },
  });
  const staff = await em.count(StaffAccount, { email });
  if (customers + staff > 0) throw new EmailTaken({ email });
};

/** What the database says when two take an address at once. */
export const emailRules = (email: string) => ({
  one_customer_per_email: () => new EmailTaken({ email }),
  one_staff_account_per_email: () => new EmailTaken({ email }),
});
