import { across, type Invariant, within } from './invariant.ts';

type Closed = { checkoutId: string | null };
type Checkout = { cartId: string; status: string };

const checkoutsOf = [
  'ordering',
  `select id, state->>'cartId' as "cartId", status from sagas where name = 'checkout' and id = any($1::uuid[])`,
] as const;

/** What is wrong with a closed cart whose checkout must stand in one of some states. */
const judgedBy =
  (statuses: readonly string[]) =>
  ({ id, checkoutId }: Closed & { id: string }, [checkout]: readonly Checkout[]) =>
    checkout?.cartId === id && statuses.includes(checkout.status)
      ? null
      : {
          checkoutId,
          expected: statuses.join(' or '),
          actual: checkout ? `${checkout.status} of cart ${checkout.cartId}` : 'no such checkout',
        };

const underWay = ['RUNNING', 'WAITING', 'COMPENSATING', 'NEEDS_ATTENTION'];

const convertedOnce = within(
  'a cart is converted at most once',
  'ordering',
  `select state->>'cartId' as id, 1 as expected, count(*) as actual from sagas
   where name = 'checkout' and status = 'COMPLETED' group by 1 having count(*) > 1`,
);

const lockedHasItsCheckout = across<Closed, Checkout>('a locked cart has a checkout under way', {
  each: ['cart', `select id, checkout_id as "checkoutId" from carts where status = 'LOCKED'`],
  by: 'checkoutId',
  against: checkoutsOf,
  judge: judgedBy(underWay),
});

const checkedOutHasItsCheckout = across<Closed, Checkout>('a checked-out cart became an order', {
  each: ['cart', `select id, checkout_id as "checkoutId" from carts where status = 'CHECKED_OUT'`],
  by: 'checkoutId',
  against: checkoutsOf,
  judge: judgedBy(['COMPLETED', 'RUNNING', 'NEEDS_ATTENTION']),
});

type Converted = { cartId: string };
type CartOf = { status: string; checkoutId: string | null };

const completedHasItsCart = across<Converted, CartOf>('a completed checkout has closed its cart', {
  each: [
    'ordering',
    `select id, state->>'cartId' as "cartId" from sagas where name = 'checkout' and status = 'COMPLETED'`,
  ],
  by: 'cartId',
  against: [
    'cart',
    'select id, status, checkout_id as "checkoutId" from carts where id = any($1::uuid[])',
  ],
  judge: ({ id, cartId }, [cart]) =>
    cart?.status === 'CHECKED_OUT' && cart.checkoutId === id
      ? null
      : {
          cartId,
          expected: `CHECKED_OUT by ${id}`,
          actual: cart ? `${cart.status} by ${cart.checkoutId}` : 'no such cart',
        },
});

/** What must be true of carts. */
export const carts: readonly Invariant[] = [
  convertedOnce,
  lockedHasItsCheckout,
  checkedOutHasItsCheckout,
  completedHasItsCart,
];
