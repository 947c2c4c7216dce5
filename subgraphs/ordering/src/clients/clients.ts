import type { Tools } from '@hansa/chassis/context';
import type { Peer } from '@hansa/chassis/peers';
import { cartClient } from './cart.ts';
import { catalogClient } from './catalog.ts';
import { customersClient } from './customers.ts';
import { inventoryClient } from './inventory.ts';
import { paymentClient } from './payment.ts';

/** The rooms that ordering asks. */
export const clients = (peerNamed: (service: string) => Peer) => ({
  cart: cartClient(peerNamed('cart')),
  catalog: catalogClient(peerNamed('catalog')),
  customers: customersClient(peerNamed('customers')),
  inventory: inventoryClient(peerNamed('inventory')),
  payment: paymentClient(peerNamed('payment')),
});

export type OrderingTools = Tools<ReturnType<typeof clients>>;
