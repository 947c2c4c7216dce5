import { BadSettings } from '@hansa/chassis/config';
import { type Account, askAsService, change } from './asking.ts';
import type { Config } from './config.ts';
import type { Rooms } from './rooms.ts';

/** Demo accounts; never made in production. */
export const demoStaff: Account = {
  email: 'admin@hansa.test',
  password: 'hansa-admin',
  name: 'Hanna Admin',
};
export const demoShopper: Account = {
  email: 'ada@hansa.test',
  password: 'hansa-shopper',
  name: 'Ada Lovelace',
};

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
  const isProduction = config.NODE_ENV === 'production';
  if (isProduction) await ensureStaff(rooms, adminOf(config));
  if (isProduction || config.DEMO === 'none') return;
  await ensureStaff(rooms, demoStaff);
  await change(askAsService(rooms), 'customers', 'registerCustomer', demoShopper, '', [
    'EmailTaken',
  ]);
};

const adminOf = ({ ADMIN_EMAIL, ADMIN_PASSWORD }: Config): Account => {
  if (!ADMIN_EMAIL || !ADMIN_PASSWORD) {
    throw new BadSettings(
      'In production ADMIN_EMAIL and ADMIN_PASSWORD (12 characters or more) are needed.',
    );
  }
  return { email: ADMIN_EMAIL, password: ADMIN_PASSWORD, name: 'Administrator' };
};

const ensureStaff = (rooms: Rooms, account: Account) =>
  change(
    askAsService(rooms),
    'customers',
    'ensureStaffAccount',
    { ...account, scopes: everyScope },
    '',
  );

/** A fresh access token for an account. */
export const signInAs = async (rooms: Rooms, { email, password }: Account) => {
  const { data } = await rooms.call('customers', {
    query: 'mutation($input: SignInInput!) { signIn(input: $input) { session { accessToken } } }',
    variables: { input: { email, password } },
  });
  return (
    (data as { signIn: { session: { accessToken: string } | null } }).signIn.session?.accessToken ??
    null
  );
};
