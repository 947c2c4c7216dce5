import { randomUUID } from 'node:crypto';
import { refusing } from '@hansa/chassis/constraint';
import type { EntityManager } from '@mikro-orm/postgresql';
import { emailRules, normalEmail, requireFreeEmail } from '../customer/email.ts';
import { hashPassword, requireStrong } from '../customer/password.ts';
import { StaffAccount } from './staff-account.entity.ts';

export type EnsureStaffAccount = {
  email: string;
  password: string;
  name: string;
  scopes: readonly string[];
};

/** Makes sure that there is a staff account; one that is there keeps its password and gets the scopes. Says whether it is new. */
export const ensureStaffAccount = async (
  em: EntityManager,
  { password, name, scopes, ...input }: EnsureStaffAccount,
) => {
  const email = normalEmail(input.email);
  if (await rescope(em, email, scopes)) return { isNew: false };
  requireStrong(password, email);
  const passwordHash = await hashPassword(password);
  await refusing(
    emailRules(email),
    em.fork().transactional(async em => {
      await requireFreeEmail(em, email);
      const account = {
        id: randomUUID(),
        email,
        name,
        passwordHash,
        scopes: [...scopes],
        createdAt: new Date(),
      };
      em.create(StaffAccount, account);
    }),
  );
  return { isNew: true };
};

const rescope = (em: EntityManager, email: string, scopes: readonly string[]) =>
  em.fork().transactional(async em => {
    const account = await em.findOne(StaffAccount, { email });
    if (account) account.scopes = [...scopes];
    return account !== null;
  });
