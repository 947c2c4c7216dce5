import { BadSettings } from '@hansa/chassis/config';
import type { Config } from './config.ts';
import type { Rooms } from './rooms.ts';

export type Account = { email: string; password: string; name: string };

/** Demo accounts; never made in production. */
export const demoStaff: Account = { email: 'admin@hansa.test', password: 'hansa-admin', name: 'Hanna Admin' };
export const demoShopper: Account = { email: 'ada@hansa.test', password: 'hansa-shopper', name: 'Ada Lovelace' };

const everyScope = [
  'catalog:write',
  'inventory:read',
  'inventory:write',
  'orders:read',
  'orders:write',
  'payments:read',
  'payments:write',
  'payments:refund',
  'fulfillment:read',
  'fulfillment:write',
  'customers:read',
  'customers:write',
  'admin',
];

/** Makes sure of the first staff account: in production the one in the settings, else the demo one with a shopper. */
export const ensureAccounts = async (rooms: Rooms, config: Config) => {
  if (config.NODE_ENV === 'production') return ensureStaff(rooms, adminOf(config));
  if (config.DEMO === 'none') return;
  await ensureStaff(rooms, demoStaff);
  await ask(rooms, 'registerCustomer', 'RegisterCustomerInput', demoShopper, ['EmailTaken']);
};

const adminOf = ({ ADMIN_EMAIL, ADMIN_PASSWORD }: Config): Account => {
  if (!ADMIN_EMAIL || !ADMIN_PASSWORD) {
    throw new BadSettings('In production ADMIN_EMAIL and ADMIN_PASSWORD (12 characters or more) are needed.');
  }
  return { email: ADMIN_EMAIL, password: ADMIN_PASSWORD, name: 'Administrator' };
};

const ensureStaff = (rooms: Rooms, account: Account) =>
  ask(rooms, 'ensureStaffAccount', 'EnsureStaffAccountInput', { ...account, scopes: everyScope });

/** A fresh access token for an account. */
export const signInAs = async (rooms: Rooms, { email, password }: Account) => {
  const { data } = await rooms.call('customers', {
    query: 'mutation($input: SignInInput!) { signIn(input: $input) { session { accessToken } } }',
    variables: { input: { email, password } },
  });
  return (data as { signIn: { session: { accessToken: string } | null } }).signIn.session?.accessToken ?? null;
};

type Answer = Record<string, { errors: { __typename: string; message: string }[] }>;

const ask = async (
  rooms: Rooms,
  operation: string,
  inputType: string,
  input: object,
  accepted: readonly string[] = [],
) => {
  const { data, errors } = await rooms.call('customers', {
    query: `mutation($input: ${inputType}!) { ${operation}(input: $input) { errors { __typename ... on DomainError { message } } } }`,
    variables: { input },
  });
  const [refusal] = (data as Answer | null)?.[operation]?.errors ?? [];
  if (errors || (refusal && !accepted.includes(refusal.__typename))) {
    throw new Error(`${operation}: ${errors?.[0]?.message ?? refusal?.message}`);
  }
};
