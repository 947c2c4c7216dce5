import { refusing } from '@hansa/chassis/constraint';
import type { Identity } from '@hansa/chassis/identity';
import { type EntityManager, LockMode } from '@mikro-orm/postgresql';
import { CustomerNotFound, InvalidCredentials } from '../errors.ts';
import { forgive, requireAttempt } from '../session/attempts.ts';
import { endSessions } from '../session/end-session.ts';
import { Customer } from './customer.entity.ts';
import { emailRules, normalEmail, requireFreeEmail } from './email.ts';
import { hashPassword, passwordFits, requireStrong } from './password.ts';

export type UpdateProfile = { name?: string | null | undefined; email?: string | null | undefined };

/** Changes one's own name or e-mail address; answers one's id. */
export const updateProfile = (em: EntityManager, by: Identity, input: UpdateProfile) => {
  const email = input.email && normalEmail(input.email);
  return refusing(
    emailRules(email ?? ''),
    em.transactional(async em => {
      const customer = await findOneself(em, by);
      if (email) {
        await requireFreeEmail(em, email, customer.id);
        customer.email = email;
      }
      if (input.name) customer.name = input.name.trim();
      customer.version += 1;
      return customer.id;
    }),
  );
};

export type ChangePassword = { currentPassword: string; newPassword: string };

/** Changes one's own password and ends every other session; answers one's id. */
export const changePassword = async (
  em: EntityManager,
  by: Identity,
  { currentPassword, newPassword }: ChangePassword,
) => {
  const { email, passwordHash } = await em.fork().transactional(em => findOneself(em, by));
  await requireAttempt(em, { email, address: by.address });
  if (!(await passwordFits(passwordHash, currentPassword))) throw new InvalidCredentials({});
  await forgive(em, { email, address: by.address });
  requireStrong(newPassword, email);
  const newHash = await hashPassword(newPassword);
  return em.fork().transactional(async em => {
    const customer = await findOneself(em, by);
    customer.passwordHash = newHash;
    customer.version += 1;
    await endSessions(em, customer.id, by.sessionId);
    return customer.id;
  });
};

/** The customer who asks; guests and staff are none. */
export const findOneself = async (em: EntityManager, { kind, subject }: Identity) => {
  const id = subject ?? '';
  const customer =
    kind === 'CUSTOMER'
      ? await em.findOne(Customer, { id }, { lockMode: LockMode.PESSIMISTIC_WRITE })
      : null;
  if (!customer) throw new CustomerNotFound({ id });
  return customer;
};
