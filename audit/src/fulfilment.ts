import { across, type Invariant } from './invariant.ts';

type Shipped = { number: string; shipmentId: string };
type Shipment = { shipmentId: string; status: string };
type Left = { orderId: string; status: string };
type OrderOf = { number: string; status: string; isPaid: boolean };

const hasLeft = ['SHIPPED', 'DELIVERED', 'FAILED'];

const listed = (found: readonly { status: string }[]) =>
  found.map(({ status }) => status).join(', ') || 'none';

// A parcel that failed is followed by another, or waits for staff to decide.
const shippedHasItsShipment = across<Shipped, Shipment>(
  'a shipped order has one shipment that left',
  {
    each: [
      'ordering',
      older => `select id, number, shipment_id as "shipmentId" from orders
        where status in ('SHIPPED', 'DELIVERED') and shipped_at < ${older(30)}`,
    ],
    against: [
      'fulfillment',
      `select order_id as id, id as "shipmentId", status from shipments
       where order_id = any($1::uuid[]) and status <> 'CANCELLED'`,
    ],
    judge: ({ number, shipmentId }, found) => {
      const own = found.find(shipment => shipment.shipmentId === shipmentId);
      const under = found.filter(({ status }) => status !== 'FAILED');
      const isRight = own && hasLeft.includes(own.status) && under.length <= 1;
      return isRight
        ? null
        : { number, shipmentId, expected: 'one that left', actual: listed(found) };
    },
  },
);

const leftHasShippedOrder = across<Left, OrderOf>('a shipment that left is of a shipped order', {
  each: [
    'fulfillment',
    `select id, order_id as "orderId", status from shipments where status in ('SHIPPED', 'DELIVERED', 'FAILED')`,
  ],
  by: 'orderId',
  against: ['ordering', 'select id, status from orders where id = any($1::uuid[])'],
  judge: ({ orderId }, [order]) =>
    order && ['SHIPPED', 'DELIVERED'].includes(order.status)
      ? null
      : { orderId, expected: 'SHIPPED or DELIVERED', actual: order?.status ?? 'no such order' },
});

const cancelledShipsNothing = across<{ number: string }, Left>(
  'a cancelled order has no live shipment',
  {
    each: [
      'ordering',
      older =>
        `select id, number from orders where status = 'CANCELLED' and cancelled_at < ${older(30)}`,
    ],
    against: [
      'fulfillment',
      `select order_id as id, status from shipments
       where order_id = any($1::uuid[]) and status in ('PENDING', 'SHIPPED', 'DELIVERED')`,
    ],
    judge: ({ number }, found) =>
      found.length === 0 ? null : { number, expected: 'none', actual: listed(found) },
  },
);

/** What is wrong with work on an order that nobody paid. */
const ofPaidOrder = ({ orderId, status }: Left, [order]: readonly OrderOf[]) =>
  order?.isPaid
    ? null
    : { orderId, status, expected: 'a paid order', actual: order?.status ?? 'no such order' };

const paidOrders = [
  'ordering',
  'select id, status, paid_at is not null as "isPaid" from orders where id = any($1::uuid[])',
] as const;

const shipmentsOfPaidOrders = across<Left, OrderOf>('a shipment is of an order that was paid', {
  each: [
    'fulfillment',
    `select id, order_id as "orderId", status from shipments where status <> 'CANCELLED'`,
  ],
  by: 'orderId',
  against: paidOrders,
  judge: ofPaidOrder,
});

/** An invariant of tables that a shop may not have yet. */
const where = (table: string, { name, find }: Invariant): Invariant => ({
  name,
  find: async look => {
    const [found] = await look.sql.fulfillment<{ isThere: boolean }>(
      'select to_regclass($1) is not null as "isThere"',
      [table],
    );
    return found?.isThere ? find(look) : [];
  },
});

const cancelledPicksNothing = where(
  'picking_jobs',
  across<{ number: string }, Left>('a cancelled order is not picked', {
    each: [
      'ordering',
      older =>
        `select id, number from orders where status = 'CANCELLED' and cancelled_at < ${older(30)}`,
    ],
    against: [
      'fulfillment',
      `select order_id as id, status from picking_jobs
       where order_id = any($1::uuid[]) and status in ('OPEN', 'PICKING')`,
    ],
    judge: ({ number }, found) =>
      found.length === 0 ? null : { number, expected: 'none', actual: listed(found) },
  }),
);

const pickingOfPaidOrders = where(
  'picking_jobs',
  across<Left, OrderOf>('picking is of orders that were paid', {
    each: ['fulfillment', 'select id, order_id as "orderId", status from picking_jobs'],
    by: 'orderId',
    against: paidOrders,
    judge: ofPaidOrder,
  }),
);

/** What must be true of parcels and picking. */
export const fulfilment: readonly Invariant[] = [
  shippedHasItsShipment,
  leftHasShippedOrder,
  cancelledShipsNothing,
  shipmentsOfPaidOrders,
  cancelledPicksNothing,
  pickingOfPaidOrders,
];
