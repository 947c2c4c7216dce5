import { readFileSync } from 'node:fs';
import { defineSubgraph } from '@hansa/chassis/subgraph';
import { hearersOf } from '@hansa/schema/events/hearers';
import { migrations } from '../migrations/index.ts';
import { Cart } from './cart/cart.entity.ts';
import { clients } from './clients/clients.ts';
import { guestClaimed } from './consumers/guest-claimed.ts';
import { loaders } from './graphql/loaders.ts';
import { resolvers } from './graphql/resolvers.ts';

/** Cart: what shoppers mean to buy. */
export const cart = defineSubgraph({
  name: 'cart',
  typeDefs: readFileSync(new URL('../../../schema/cart.graphql', import.meta.url), 'utf8'),
  resolvers,
  entities: [Cart],
  migrations,
  loaders,
  clients,
  consumers: [guestClaimed],
  sweeps: [],
  hearers: hearersOf.cart,
});
