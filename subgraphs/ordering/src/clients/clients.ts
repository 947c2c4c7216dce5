import type { Tools } from '@hansa/chassis/context';
import type { Peer } from '@hansa/chassis/peers';
import { catalogClient } from './catalog.ts';
import { customersClient } from './customers.ts';
import { inventoryClient } from './inventory.ts';
import { paymentClient } from './payment.ts';

/** The rooms that ordering asks. */
export const clients = (peerNamed: (service: string) => Peer) => ({
  catalog: catalogClient(peerNamed('catalog')),
  customers: customersClient(peerNamed('customers')),
  inventory: inventoryClient(peerNamed('inventory')),
  payment: paymentClient(peerNamed('payment')),
});

export type OrderingTools = Tools<ReturnType<typeof clients>>;
