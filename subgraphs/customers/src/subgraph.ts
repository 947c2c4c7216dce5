import { readFileSync } from 'node:fs';
import { defineSubgraph } from '@hansa/chassis/subgraph';
import { hearersOf } from '@hansa/schema/events/hearers';
import { migrations } from '../migrations/index.ts';
import { Customer } from './customer/customer.entity.ts';
import { loaders } from './graphql/loaders.ts';
import { resolvers } from './graphql/resolvers.ts';
import { pruneSessions } from './session/prune-sessions.ts';
import { prepareSigningKey } from './session/signing-key.ts';
import { ensureAdministrator } from './staff/ensure-administrator.ts';
import { StaffAccount } from './staff/staff-account.entity.ts';

/** Customers: who buys, who keeps the shop, and how they get in. */
export const customers = defineSubgraph({
  name: 'customers',
  typeDefs: readFileSync(new URL('../../../schema/customers.graphql', import.meta.url), 'utf8'),
  resolvers,
  entities: [Customer, StaffAccount],
  migrations,
  loaders,
  clients: () => ({}),
  consumers: [],
  sweeps: [pruneSessions],
  hearers: hearersOf.customers,
  prepare: async tools => {
    await prepareSigningKey(tools);
    await ensureAdministrator(tools);
  },
});
