import { randomUUID } from 'node:crypto';
import { refusing } from '@hansa/chassis/constraint';
import { transactionSql } from '@hansa/chassis/sql';
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
  const isNew = await refusing(
    emailRules(email),
    em.fork().transactional(async em => {
      await lockAddress(em, email);
      // Another replica that starts at the same moment may have been first.
      if ((await em.count(StaffAccount, { email })) > 0) return false;
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
      return true;
    }),
  );
  return { isNew };
};

const lockAddress = (em: EntityManager, email: string) =>
  transactionSql(em)(`select pg_advisory_xact_lock(hashtext('staff account'), hashtext($1))`, [
    email,
  ]);

const rescope = (em: EntityManager, email: string, scopes: readonly string[]) =>
  em.fork().transactional(async em => {
    const account = await em.findOne(StaffAccount, { email });
    if (account) account.scopes = [...scopes];
    return account !== null;
  });
