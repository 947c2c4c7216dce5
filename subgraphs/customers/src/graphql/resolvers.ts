import { mayTouch } from '@hansa/chassis/identity';
import { payload, refusable } from '@hansa/chassis/payload';
import { addAddress, removeAddress, updateAddress } from '../address/change-addresses.ts';
import { listCustomers } from '../customer/customers.queries.ts';
import { createCustomer, registerCustomer } from '../customer/register-customer.ts';
import { changePassword, updateProfile } from '../customer/update-profile.ts';
import { signOut } from '../session/end-session.ts';
import { type OpenedSession, startGuestSession } from '../session/open-session.ts';
import { refreshSession } from '../session/refresh-session.ts';
import { signIn } from '../session/sign-in.ts';
import { signingKey } from '../session/signing-key.ts';
import { ensureStaffAccount } from '../staff/ensure-staff-account.ts';
import type { RequestContext } from './context.ts';
import type { Resolvers } from './types.generated.ts';

const customer =
  ({ loaders }: RequestContext) =>
  (id: string) =>
    loaders.customer.load(id);

/** Oneself, anybody for staff who may read customers, and for other services. */
const visibleCustomer = ({ identity, loaders }: RequestContext, id: string) =>
  mayTouch(identity, id, 'customers:read') ? loaders.customer.load(id) : null;

const withCustomer = async ({ loaders }: RequestContext, opening: Promise<OpenedSession>) => {
  const session = await opening;
  const isCustomer = session.kind === 'CUSTOMER';
  return { session, customer: isCustomer ? await loaders.customer.load(session.subject) : null };
};

export const resolvers: Resolvers = {
  Query: {
    currentSession: (_, __, { identity: { kind, subject, scopes, expiresAt } }) =>
      subject && expiresAt && kind !== 'ANONYMOUS' && kind !== 'SERVICE'
        ? { subject, kind, scopes: [...scopes], expiresAt }
        : null,
    me: (_, __, { identity, loaders }) =>
      identity.kind === 'CUSTOMER' ? loaders.customer.load(identity.subject!) : null,
    customer: (_, { id }, context) => visibleCustomer(context, id),
    customers: (_, args, { sql }) => listCustomers(sql, args),
    signingKeys: () => {
      const { keyId, publicJwk } = signingKey();
      return [{ keyId, jwk: JSON.stringify(publicJwk) }];
    },
  },
  Mutation: {
    startGuestSession: async (_, __, { sql }) => ({ session: await startGuestSession(sql) }),
    registerCustomer: (_, { input }, context) =>
      refusable(withCustomer(context, registerCustomer(context.em, context.identity, input))),
    signIn: (_, { input }, context) =>
      refusable(withCustomer(context, signIn(context.em, context.identity, input))),
    refreshSession: (_, { input }, { em }) =>
      refusable(refreshSession(em, input).then(session => ({ session }))),
    signOut: (_, __, { em, identity }) => signOut(em, identity),
    updateProfile: (_, { input }, context) =>
      payload('customer', customer(context), updateProfile(context.em, context.identity, input)),
    changePassword: (_, { input }, context) =>
      payload('customer', customer(context), changePassword(context.em, context.identity, input)),
    addAddress: (_, { input }, context) =>
      payload('customer', customer(context), addAddress(context.em, context.identity, input)),
    updateAddress: (_, { input }, context) =>
      payload('customer', customer(context), updateAddress(context.em, context.identity, input)),
    removeAddress: (_, { input }, context) =>
      payload('customer', customer(context), removeAddress(context.em, context.identity, input)),
    createCustomer: (_, { input }, context) =>
      payload('customer', customer(context), createCustomer(context.em, input)),
    ensureStaffAccount: (_, { input }, { em }) => refusable(ensureStaffAccount(em, input)),
  },
  Customer: {
    __resolveReference: ({ id }, context) => visibleCustomer(context, id),
    addresses: ({ id }, _, { loaders }) => loaders.addresses.load(id),
  },
};
