import { randomUUID } from 'node:crypto';
import type { Identity } from '@hansa/chassis/identity';
import type { Call } from '@hansa/chassis/peers';
import { aGuest, openAlone, staffWith } from '@hansa/chassis/testing';
import { OrderCancelled, OrderConfirmed } from '@hansa/schema/events/events';
import { fulfillment } from '../src/subgraph.ts';

type Order = {
  customerId: string | null;
  status: string;
  shipmentId?: string;
  lines: ReturnType<typeof aLine>[];
};

/** Fulfillment alone, with an ordering that answers, or is down. */
export const openFulfillment = async (definition: typeof fulfillment = fulfillment) => {
  const ordering = { orders: new Map<string, Order>(), isDown: false, shipped: [] as string[] };
  const room = await openAlone(definition, orderingCall(ordering));

  const change = async (operation: string, fields: string, input: object, by = staff) => {
    const type = `${operation[0]!.toUpperCase()}${operation.slice(1)}Input`;
    const { data, errors } = await room.ask(
      by,
      `mutation($input: ${type}!) { ${operation}(input: $input) { ${fields}
         errors { __typename ... on DomainError { message } ${facts[operation] ?? ''} } } }`,
      { input },
    );
    return { ...data?.[operation], fault: errors?.[0]?.extensions };
  };

  /** An order, paid unless said otherwise, of a buyer of its own. */
  const anOrder = (said: Partial<Order> = {}) => {
    const id = randomUUID();
    const buyer = aGuest();
    const order = { customerId: buyer.subject, status: 'PAID', lines: [aLine()], ...said };
    ordering.orders.set(id, order);
    return { id, buyer, order };
  };

  const confirmed = (id: string) => {
    const { customerId, lines } = ordering.orders.get(id)!;
    return OrderConfirmed({
      orderId: id,
      number: 'H-100001',
      customerId,
      paymentId: randomUUID(),
      shippingAddress: null,
      lines,
    });
  };

  /** A paid order whose goods are to be picked. */
  const anOpenJob = async (said: Partial<Order> = {}) => {
    const placed = anOrder(said);
    await room.hear(confirmed(placed.id));
    const job = await jobOf(placed.id);
    return { ...placed, job: job!, jobId: job!.id as string };
  };

  /** How it stands with an order, as staff see it. */
  const seen = async (orderId: string, by: Identity = staff) =>
    (
      await room.ask(
        by,
        `query($of: [_Any!]!) { _entities(representations: $of) { ... on Order {
           pickingJob { id status order { id } tasks { id sku quantity pickedQuantity storageLocation { id } ${
             by.kind === 'STAFF' ? 'storageLocationCode warehouseCode' : ''
           } } }
           shipments { id status trackingNumber shippedAt deliveredAt failedAt failureReason createdAt carrierEvents { at kind reason } }
         } } }`,
        { of: [{ __typename: 'Order', id: orderId }] },
      )
    ).data!._entities[0];
  const jobOf = async (orderId: string) => (await seen(orderId)).pickingJob;
  const shipmentsOf = async (orderId: string) => (await seen(orderId)).shipments;

  const create = (orderId: string, more: object = {}) =>
    change('createShipment', 'shipment { id status trackingNumber carrier }', {
      orderId,
      idempotencyKey: randomUUID(),
      ...more,
    });
  const ship = (id: string, more: object = {}) =>
    change('shipShipment', 'shipment { id status }', {
      id,
      idempotencyKey: randomUUID(),
      ...more,
    });

  /** What was told of an order, in the order of telling. */
  const toldOf = async (orderId: string) =>
    (
      await room.sql<{ type: string }>(
        `select type from outbox_events where data->>'orderId' = $1 order by occurred_at, aggregate_version`,
        [orderId],
      )
    ).map(({ type }) => type.replace('fulfillment.', '').replace('.v1', ''));

  return {
    room,
    ordering,
    change,
    anOrder,
    anOpenJob,
    confirmed,
    seen,
    jobOf,
    shipmentsOf,
    create,
    ship,
    toldOf,
  };
};

export const staff = staffWith('fulfillment:read', 'fulfillment:write');

/** So many of a SKU of its own, at one place unless said otherwise. */
export const aLine = (...quantities: number[]) => {
  const asked = quantities.length > 0 ? quantities : [1];
  return {
    reservationId: randomUUID(),
    sku: `SKU-${randomUUID().slice(0, 8)}`,
    productName: 'Tea',
    variantName: 'One',
    quantity: asked.reduce((sum, one) => sum + one, 0),
    allocations: asked.map((quantity, place) => ({
      storageLocationId: randomUUID(),
      storageLocationCode: `A-0${place + 1}`,
      warehouseCode: 'HL',
      quantity,
    })),
  };
};

export const cancelled = (orderId: string) =>
  OrderCancelled({ orderId, reason: 'Changed my mind', wasPaid: true });

const facts: Record<string, string> = {
  startPicking: '... on IllegalTransition { from to }',
  confirmPick: '... on IllegalTransition { from to } ... on PickedTooMany { requested picked }',
  packPickingJob:
    '... on IllegalTransition { from to } ... on ShortPick { taskId requested picked }',
  createShipment: '... on ShipmentExists { shipmentId }',
  shipShipment: '... on IllegalTransition { from to }',
  reportCarrierEvent: '... on CarrierUnknown { carrier }',
};

type Ordering = { orders: Map<string, Order>; isDown: boolean; shipped: string[] };

const orderingCall =
  (ordering: Ordering): Call =>
  async (_, { query, variables = {} }) => {
    const { id, input } = variables as { id: string; input: { id: string; shipmentId: string } };
    if (ordering.isDown) throw new Error('Connection refused.');
    if (query.includes('orderSummary')) {
      const order = ordering.orders.get(id);
      return { data: { orderSummary: order ? { id, ...order } : null } };
    }
    return { data: { markOrderShipped: { errors: markShipped(ordering, input) } } };
  };

const markShipped = ({ orders, shipped }: Ordering, input: { id: string; shipmentId: string }) => {
  const { id, shipmentId } = input;
  const order = orders.get(id)!;
  if (order.shipmentId === shipmentId) return [];
  const moved = { subject: 'Order', id, from: order.status, to: 'SHIPPED' };
  if (order.status !== 'PAID')
    return [{ __typename: 'IllegalTransition', message: 'No.', ...moved }];
  Object.assign(order, { status: 'SHIPPED', shipmentId });
  shipped.push(id);
  return [];
};
