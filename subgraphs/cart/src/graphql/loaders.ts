import type { Identity } from '@hansa/chassis/identity';
import type { Money } from '@hansa/chassis/money';
import DataLoader from 'dataloader';
import { cartLoaders } from '../cart/carts.queries.ts';
import type { CartTools } from '../clients/clients.ts';

/** What one request loads: carts in one statement each, every price it needs in one question to Catalog. */
export const loaders = ({ sql, clients }: CartTools & { identity: Identity }) => ({
  ...cartLoaders(sql),
  price: new DataLoader<string, Money | null>(async ids => {
    const prices = await clients.catalog.prices(ids);
    return ids.map(id => prices.get(id) ?? null);
  }),
});
