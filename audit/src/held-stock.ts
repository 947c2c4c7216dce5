import { across, type Invariant } from './invariant.ts';

type Held = { orderId: string; status: string };
type LiveItem = {
  orderId: string;
  status: string;
  sku: string;
  quantity: number;
  isLeaving: boolean;
};
type Reserved = { orderId: string | null; sku: string; quantity: number; status: string };

const heldForSomebody = across<{ orderId: string; sku: string }, { status: string }>(
  'what is held is held for an order or for a checkout under way',
  {
    each: [
      'inventory',
      older => `select id, order_id as "orderId", sku from reservations
        where status = 'ALLOCATED' and order_id is not null and created_at < ${older(30)}`,
    ],
    by: 'orderId',
    against: [
      'ordering',
      `select id, status from orders where id = any($1::uuid[])
       union all
       select (state->>'orderId')::uuid, 'UNDER WAY' from sagas
       where name in ('checkout', 'create order') and status in ('RUNNING', 'WAITING', 'COMPENSATING', 'NEEDS_ATTENTION')
         and (state->>'orderId')::uuid = any($1::uuid[])`,
    ],
    judge: ({ orderId, sku }, found) =>
      found.length > 0
        ? null
        : { orderId, sku, expected: 'an order or a checkout under way', actual: 'neither' },
  },
);

const cancelledHoldsNothing = across<object, Held>('a cancelled order holds nothing', {
  each: [
    'ordering',
    older => `select id from orders where status = 'CANCELLED' and cancelled_at < ${older(30)}`,
  ],
  against: [
    'inventory',
    `select order_id as id, status from reservations where order_id = any($1::uuid[]) and status <> 'RELEASED'`,
  ],
  judge: (_, found) =>
    found.length === 0
      ? null
      : { expected: 'RELEASED', actual: found.map(({ status }) => status).join(', ') },
});

const liveItemsAreHeld = across<LiveItem, Reserved>(
  'every item of a live order is held as it was ordered',
  {
    each: [
      'ordering',
      `select i.inventory_reservation_id as id, i.order_id as "orderId", i.sku, i.quantity, o.status,
         o.shipment_id is not null as "isLeaving"
       from order_items i join orders o on o.id = i.order_id where o.status <> 'CANCELLED'`,
    ],
    against: [
      'inventory',
      `select id, order_id as "orderId", sku, quantity, status from reservations where id = any($1::uuid[])`,
    ],
    judge: (item, [reserved]) => {
      const { orderId, sku, quantity } = item;
      const isHeld =
        reserved?.orderId === orderId &&
        reserved.sku === sku &&
        reserved.quantity === quantity &&
        statusesOf(item).includes(reserved.status);
      const expected = `${quantity} of ${sku} ${statusesOf(item).join(' or ')}`;
      const actual = reserved
        ? `${reserved.quantity} of ${reserved.sku} ${reserved.status}`
        : 'no reservation';
      return isHeld ? null : { orderId, status: item.status, expected, actual };
    },
  },
);

// Goods that are leaving are booked as gone before their order is marked as shipped.
const statusesOf = ({ status, isLeaving }: LiveItem) => {
  if (status === 'SHIPPED' || status === 'DELIVERED') return ['COMMITTED'];
  return isLeaving ? ['ALLOCATED', 'COMMITTED'] : ['ALLOCATED'];
};

/** What must be true of goods that are held for orders. */
export const heldStock: readonly Invariant[] = [
  heldForSomebody,
  cancelledHoldsNothing,
  liveItemsAreHeld,
];
