import type { Identity } from '@hansa/chassis/identity';
import type { EntityManager } from '@mikro-orm/postgresql';
import { Customer } from '../customer/customer.entity.ts';
import { normalEmail } from '../customer/email.ts';
import { passwordFits } from '../customer/password.ts';
import { InvalidCredentials } from '../errors.ts';
import { StaffAccount } from '../staff/staff-account.entity.ts';
import type { SessionKind } from './access-token.ts';
import { forgive, requireAttempt } from './attempts.ts';
import { claimGuest } from './claims.ts';
import { type OpenedSession, openSession } from './open-session.ts';

export type SignIn = { email: string; password: string };

/** Signs a customer or a member of staff in. A guest who does it brings carts and orders along. */
export const signIn = async (
  em: EntityManager,
  by: Identity,
  { password, ...input }: SignIn,
): Promise<OpenedSession> => {
  const email = normalEmail(input.email);
  await requireAttempt(em, { email, address: by.address });
  const account = await findAccount(em, email);
  if (!(await passwordFits(account?.passwordHash, password)) || !account)
    throw new InvalidCredentials({});
  await forgive(em, { email, address: by.address });
  return em.fork().transactional(async em => {
    const { subject, kind } = account;
    if (kind === 'CUSTOMER' && by.kind === 'GUEST' && by.subject)
      await claimGuest(em, by.subject, subject);
    return openSession(em, { subject, kind });
  });
};

type Account = { subject: string; kind: SessionKind; passwordHash: string | null | undefined };

const findAccount = (em: EntityManager, email: string): Promise<Account | null> =>
  em.fork().transactional(async em => {
    const staff = await em.findOne(StaffAccount, { email });
    if (staff) return { subject: staff.id, kind: 'STAFF', passwordHash: staff.passwordHash };
    const customer = await em.findOne(Customer, { email });
    return (
      customer && { subject: customer.id, kind: 'CUSTOMER', passwordHash: customer.passwordHash }
    );
  });
