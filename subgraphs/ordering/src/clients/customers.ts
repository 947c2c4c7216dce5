import type { Peer } from '@hansa/chassis/peers';
import { CustomerDocument } from './customers.generated.ts';

/** What ordering asks of Customers. */
export const customersClient = (ask: Peer) => ({
  exists: async (id: string) => (await ask(CustomerDocument, { id })).customer !== null,
});
