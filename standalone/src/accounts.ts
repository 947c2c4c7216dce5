import { everyScope } from '@hansa/customers/scopes';
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

const demoPicker: Account = {
  email: 'picker@hansa.test',
  password: 'hansa-picker',
  name: 'Piet Picker',
};
const pickerScopes = ['fulfillment:read', 'fulfillment:write', 'orders:read'];

/** Makes sure of the demo accounts; in production customers has an administrator of its own settings instead. */
export const ensureAccounts = async (rooms: Rooms, { NODE_ENV, DEMO }: Config) => {
  if (NODE_ENV === 'production' || DEMO === 'none') return;
  await ensureStaff(rooms, demoStaff, everyScope);
  await ensureStaff(rooms, demoPicker, pickerScopes);
  await change(askAsService(rooms), 'customers', 'registerCustomer', demoShopper, '', [
    'EmailTaken',
  ]);
};

const ensureStaff = (rooms: Rooms, account: Account, scopes: readonly string[]) =>
  change(askAsService(rooms), 'customers', 'ensureStaffAccount', { ...account, scopes }, '');

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
