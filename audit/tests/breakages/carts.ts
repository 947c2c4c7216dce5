import { type Breakage, first } from './breakage.ts';

const checkedOut = (column: string) => first('carts', `status = 'CHECKED_OUT'`, column);
const closeOpen = (status: string) =>
  `update carts set status = '${status}', checkout_id = gen_random_uuid() where status = 'OPEN' returning id`;

/** How what must be true of carts is broken. */
export const carts: readonly Breakage[] = [
  {
    name: 'a cart is converted at most once',
    room: 'ordering',
    sql: () =>
      `update sagas set state = state || jsonb_build_object('cartId', ${first('sagas', `name = 'checkout' and status = 'COMPLETED'`, `state->>'cartId'`)})
       where name = 'checkout' and status = 'COMPLETED' returning state->>'cartId' as id`,
    also: ['a checked-out cart became an order', 'a completed checkout has closed its cart'],
  },
  { name: 'a locked cart has a checkout under way', room: 'cart', sql: () => closeOpen('LOCKED') },
  { name: 'a checked-out cart became an order', room: 'cart', sql: () => closeOpen('CHECKED_OUT') },
  {
    name: 'a completed checkout has closed its cart',
    room: 'cart',
    sql: () =>
      `create temporary table was as select checkout_id as id from carts where id = ${checkedOut('id')};
       update carts set status = 'OPEN', checkout_id = null where id = ${checkedOut('id')};
       select id from was`,
  },
];
