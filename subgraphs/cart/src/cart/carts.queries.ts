import { rowByKey } from '@hansa/chassis/loader';
import type { Sql } from '@hansa/chassis/sql';
import type { Cart, Item } from './cart.entity.ts';

/** A cart as it is read. */
export type CartRow = {
  id: string;
  customerId: string;
  status: Cart['status'];
  items: Item[];
  updatedAt: Date;
};

const columns =
  'c.id, c.customer_id as "customerId", c.status, c.items, c.updated_at as "updatedAt"';

export const cartLoaders = (sql: Sql) => ({
  cart: rowByKey<CartRow>(
    sql,
    `select ${columns} from carts c where c.id = any($1::uuid[])`,
    ({ id }) => id,
  ),
  latestOpenCart: rowByKey<CartRow>(
    sql,
    `select distinct on (c.customer_id) ${columns} from carts c
     where c.customer_id = any($1::uuid[]) and c.status <> 'CHECKED_OUT'
     order by c.customer_id, c.updated_at desc`,
    ({ customerId }) => customerId,
  ),
});

/** A cart that is closed for a checkout. */
export type LockedCart = { id: string; checkoutId: string };

/** Carts that are closed for a checkout, in the order of their ids. */
export const lockedCarts = (sql: Sql, after: string | null) =>
  sql<LockedCart>(
    `select id, checkout_id as "checkoutId" from carts
     where status = 'LOCKED' and ($1::uuid is null or id > $1) order by id limit 200`,
    [after],
  );
