import { randomUUID } from 'node:crypto';
import { refusing } from '@hansa/chassis/constraint';
import type { Identity } from '@hansa/chassis/identity';
import { publish } from '@hansa/chassis/outbox';
import { CustomerRegistered } from '@hansa/schema/events/events';
import type { EntityManager } from '@mikro-orm/postgresql';
import { decideAlone, isClaimed } from '../session/claims.ts';
import { endSessions } from '../session/end-session.ts';
import { type OpenedSession, openSession } from '../session/open-session.ts';
import { Customer } from './customer.entity.ts';
import { emailRules, normalEmail, requireFreeEmail } from './email.ts';
import { hashPassword, requireStrong } from './password.ts';

export type RegisterCustomer = { email: string; password: string; name: string };

/** Opens an account and a session. A guest who does it keeps the subject: nothing has to move. */
export const registerCustomer = async (
  em: EntityManager,
  by: Identity,
  { password, name, ...input }: RegisterCustomer,
): Promise<OpenedSession> => {
  const email = normalEmail(input.email);
  requireStrong(password, email);
  const passwordHash = await hashPassword(password);
  return refusing(
    emailRules(email),
    em.transactional(async em => {
      const id = await subjectFor(em, by);
      // A guest's refresh token that somebody else has must not open what is a customer's from now on.
      await endSessions(em, id, null);
      await addCustomer(em, { id, email, name, passwordHash });
      return openSession(em, { subject: id, kind: 'CUSTOMER' });
    }),
  );
};

export type CreateCustomer = { email: string; name: string };

/** Opens an account for somebody, without a password; answers its id. */
export const createCustomer = (em: EntityManager, { name, ...input }: CreateCustomer) => {
  const email = normalEmail(input.email);
  return refusing(
    emailRules(email),
    em.transactional(em => addCustomer(em, { id: randomUUID(), email, name, passwordHash: null })),
  );
};

type NewCustomer = Pick<Customer, 'id' | 'email' | 'name'> & { passwordHash: string | null };

const addCustomer = async (em: EntityManager, { id, email, name, passwordHash }: NewCustomer) => {
  await requireFreeEmail(em, email);
  const customer = {
    id,
    email,
    name: name.trim(),
    passwordHash,
    createdAt: new Date(),
    version: 1,
  };
  em.create(Customer, customer);
  await publish(em, CustomerRegistered({ customerId: id, email, name: customer.name }), 1);
  return id;
};

/** The guest's own subject, unless it is somebody's already. */
const subjectFor = async (em: EntityManager, { kind, subject }: Identity) => {
  if (kind !== 'GUEST' || !subject) return randomUUID();
  await decideAlone(em, subject);
  const isTaken = (await em.count(Customer, { id: subject })) > 0 || (await isClaimed(em, subject));
  return isTaken ? randomUUID() : subject;
};
