import type { Sql } from '@hansa/chassis/sql';
import { checkoutLoader } from '../checkout/checkouts.queries.ts';
import { orderLoaders } from '../order/orders.queries.ts';
import { sagaLoaders } from '../order/sagas.queries.ts';

/** What one request loads, each kind of row in one statement however many are asked for. */
export const loaders = ({ sql }: { sql: Sql }) => ({
  ...orderLoaders(sql),
  ...sagaLoaders(sql),
  checkout: checkoutLoader(sql),
});
