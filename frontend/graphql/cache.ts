import { type FieldPolicy, InMemoryCache } from '@apollo/client';
import { connection } from './connection.policy';
import { possibleTypes } from './possible-types.generated';

/** An entity asked for by its id may be there already, from a list or a change. */
const byId = (__typename: string): FieldPolicy => ({
  read: (existing, { args, toReference }) =>
    existing ?? (args?.id ? toReference({ __typename, id: args.id }) : undefined),
});

/** What was answered, kept by identity, so that every page sees every change. */
export const createCache = () =>
  new InMemoryCache({
    possibleTypes,
    typePolicies: {
      Query: {
        fields: {
          cart: byId('Cart'),
          order: byId('Order'),
          searchProducts: connection(['query', 'filter', 'sort']),
          products: connection(['filter', 'sort']),
          brands: connection(false),
          categories: connection(false),
          orders: connection(['filter']),
          checkouts: connection(['filter']),
          payments: connection(['filter']),
          shipments: connection(['filter']),
          pickingJobs: connection(['filter']),
          customers: connection(['filter']),
          warehouses: connection(false),
          storageLocations: connection(['warehouseId']),
          stockItems: connection(['filter', 'sort']),
          stockMovements: connection(['filter']),
          reservations: connection(['filter']),
        },
      },
      Customer: { fields: { orders: connection(false), addresses: { merge: false } } },
      Cart: { fields: { items: { merge: false } } },
      ProductVariant: { fields: { orderItems: connection(false) } },
      StockItem: { keyFields: ['sku'] },
      Availability: { merge: true },
      PriceRange: { merge: true },
      SearchFacets: { merge: true },
    },
  });
