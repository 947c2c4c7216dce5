import { randomUUID } from 'node:crypto';
import { eventually } from '@hansa/chassis/eventually';
import { DependencyUnavailable } from '@hansa/chassis/faults';
import type { Call } from '@hansa/chassis/peers';
import { aCustomer, aGuest, aService, openAlone, staffWith } from '@hansa/chassis/testing';
import {
  GuestClaimed,
  OrderPacked,
  PaymentSucceeded,
  ShipmentCreated,
  ShipmentDelivered,
  ShipmentFailed,
} from '@hansa/schema/events/events';
import { afterAll, beforeAll, beforeEach, describe, expect, it } from '@jest/globals';
import { ordering } from '../src/subgraph.ts';

/** The other rooms as ordering meets them: they answer its operations, or are down, or lose their answers. */
const peers = {
  down: new Set<string>(),
  loseAnswerOf: null as string | null,
  held: new Map<string, 'ALLOCATED' | 'RELEASED' | 'COMMITTED'>(),
  refunded: [] as string[],
  calls: [] as string[],
};

const answers: Record<string, (variables: any) => Record<string, unknown>> = {
  ProductVariantSnapshots: ({ ids }) => ({
    productVariantSnapshots: ids.map((variantId: string) => ({
      variantId,
      sku: `SKU-${variantId.slice(0, 4)}`,
      productName: 'Tea',
      variantName: 'One',
      price: { amountMinor: 1250, currency: 'EUR' },
    })),
  }),
  Customer: () => ({ customer: null }),
  ReserveStock: ({ input: { orderId, lines } }) => {
    if (!peers.held.has(orderId)) peers.held.set(orderId, 'ALLOCATED');
    const reservations = lines.map(({ sku }: { sku: string }) => ({
      id: randomUUID(),
      sku,
      allocations: [],
    }));
    return { reserveStock: { reservations, errors: [] } };
  },
  ReleaseOrderReservations: ({ input: { orderId } }) => {
    peers.held.set(orderId, 'RELEASED');
    return { releaseOrderReservations: { errors: [] } };
  },
  CommitOrderReservations: ({ input: { orderId } }) => {
    peers.held.set(orderId, 'COMMITTED');
    return { commitOrderReservations: { errors: [] } };
  },
  Payment: () => ({ payment: null }),
  RefundPayment: ({ input: { id } }) => {
    peers.refunded.push(id);
    return { refundPayment: { errors: [] } };
  },
};

const call: Call = async (room, { query, variables }) => {
  const operation = /(?:query|mutation) (\w+)/.exec(query)![1]!;
  peers.calls.push(operation);
  if (peers.down.has(room)) throw new DependencyUnavailable(room);
  const data = answers[operation]!(variables);
  if (peers.loseAnswerOf === operation) {
    peers.loseAnswerOf = null;
    throw new Error('The answer was lost.');
  }
  return { data };
};

let room: Awaited<ReturnType<typeof openAlone>>;
beforeAll(async () => {
  room = await openAlone(ordering, call);
});
afterAll(() => room.stop());
beforeEach(() => {
  peers.down.clear();
  peers.calls = [];
});

const payment = aService('payment');
const fulfillment = aService('fulfillment');

const change = async (identity: object, operation: string, input: object) => {
  const type = `${operation[0]!.toUpperCase()}${operation.slice(1)}Input`;
  const { data, errors } = await room.ask(
    identity as never,
    `mutation($input: ${type}!) { ${operation}(input: $input) { order { id status } errors { __typename } } }`,
    { input },
  );
  return { ...data?.[operation], fault: errors?.[0]?.extensions?.code };
};

const place = (buyer: object, idempotencyKey: string = randomUUID()) =>
  change(buyer, 'createOrder', {
    items: [{ productVariantId: '6f1d7a54-8f0e-4c39-9a53-2f3c0f4b7d10', quantity: 2 }],
    idempotencyKey,
  });

const aPaidOrder = async (buyer: object) => {
  const { order } = await place(buyer);
  const paymentId = randomUUID();
  await change(payment, 'markOrderPaid', { id: order.id, paymentId });
  return { id: order.id as string, paymentId };
};

const statusOf = async (id: string) =>
  (await room.sql<{ status: string }>('select status from orders where id = $1', [id]))[0]?.status;

describe('Creating an order', () => {
  it('leaves nothing behind when catalog is away, and works with the same key when it is back', async () => {
    const buyer = aGuest();
    const key = randomUUID();
    peers.down.add('catalog');
    const refused = await place(buyer, key);
    const sagas = await room.sql(`select 1 from sagas where status = 'RUNNING'`);
    peers.down.clear();

    const placed = await place(buyer, key);

    expect(refused.fault).toBe('DEPENDENCY_UNAVAILABLE');
    expect(sagas).toEqual([]);
    expect(placed.order.status).toBe('PENDING_PAYMENT');
  });

  it('asks again with the same ids when an answer is lost', async () => {
    peers.loseAnswerOf = 'ReserveStock';

    const { order } = await place(aGuest());

    expect(order.status).toBe('PENDING_PAYMENT');
    expect(peers.calls.filter(operation => operation === 'ReserveStock')).toHaveLength(2);
  });

  it('goes on by itself when inventory comes back, and the buyer who repeats gets that order', async () => {
    const buyer = aGuest();
    const key = randomUUID();
    peers.down.add('inventory');

    const refused = await place(buyer, key);
    peers.down.clear();

    expect(refused.fault).toBe('DEPENDENCY_UNAVAILABLE');
    await eventually(async () => {
      const orders = await room.sql('select 1 from orders where customer_id = $1', [buyer.subject]);
      expect(orders).toHaveLength(1);
    });
    expect((await place(buyer, key)).order.status).toBe('PENDING_PAYMENT');
    expect(
      await room.sql('select 1 from orders where customer_id = $1', [buyer.subject]),
    ).toHaveLength(1);
  });
});

describe('Marking an order paid', () => {
  it('may be repeated by payment, but not paid twice', async () => {
    const { id, paymentId } = await aPaidOrder(aGuest());

    const again = await change(payment, 'markOrderPaid', { id, paymentId });
    const other = await change(payment, 'markOrderPaid', { id, paymentId: randomUUID() });

    expect(again.order.status).toBe('PAID');
    expect(other.errors[0].__typename).toBe('IllegalTransition');
  });

  it('by staff needs a payment that succeeded', async () => {
    const { order } = await place(aGuest());

    const { errors } = await change(staffWith('orders:write'), 'markOrderPaid', {
      id: order.id,
      paymentId: randomUUID(),
    });

    expect(errors[0].__typename).toBe('OrderNotPaid');
  });

  it('comes by the event too, however often it is told', async () => {
    const { order } = await place(aGuest());
    const amount = { amountMinor: 2500, currency: 'EUR' };
    const fact = PaymentSucceeded({ orderId: order.id, paymentId: randomUUID(), amount });
    const eventId = randomUUID();

    await room.hear(fact, { eventId });
    await room.hear(fact, { eventId });
    await room.hear(fact);

    expect(await statusOf(order.id)).toBe('PAID');
    const told = await room.sql(
      `select 1 from outbox_events where aggregate_id = $1 and type = 'ordering.order-confirmed.v1'`,
      [order.id],
    );
    expect(told).toHaveLength(1);
  });

  it('comes too late for a cancelled order: the money goes back', async () => {
    const buyer = aGuest();
    const { order } = await place(buyer);
    await change(buyer, 'cancelOrder', { id: order.id });
    const paymentId = randomUUID();

    await room.hear(
      PaymentSucceeded({
        orderId: order.id,
        paymentId,
        amount: { amountMinor: 2500, currency: 'EUR' },
      }),
    );

    await eventually(() => expect(peers.refunded).toContain(paymentId));
    expect(await statusOf(order.id)).toBe('CANCELLED');
  });
});

describe('Cancelling an order', () => {
  it('holds even when nobody answers; goods and money follow as soon as they do', async () => {
    const buyer = aGuest();
    const { id, paymentId } = await aPaidOrder(buyer);
    peers.down.add('inventory').add('payment');

    const { order } = await change(buyer, 'cancelOrder', { id });
    expect(order.status).toBe('CANCELLED');
    expect(peers.held.get(id)).toBe('ALLOCATED');
    peers.down.clear();

    await eventually(() => expect(peers.held.get(id)).toBe('RELEASED'));
    await eventually(() => expect(peers.refunded).toContain(paymentId));
  });

  it('against paying: one of them decides, and the other is refused', async () => {
    for (let round = 0; round < 10; round++) {
      const buyer = aGuest();
      const { order } = await place(buyer);

      const [cancelled, paid] = await Promise.all([
        change(buyer, 'cancelOrder', { id: order.id }),
        change(payment, 'markOrderPaid', { id: order.id, paymentId: randomUUID() }),
      ]);

      const status = await statusOf(order.id);
      // Paying first and cancelling then is both; cancelling first refuses the payment.
      expect(cancelled.errors).toEqual([]);
      expect(status).toBe('CANCELLED');
      expect(paid.errors.map((e: any) => e.__typename)).toEqual(
        paid.order ? [] : ['IllegalTransition'],
      );
    }
  });
});

describe('Shipping an order', () => {
  it('books the stock first, once, and may be repeated by fulfillment', async () => {
    const { id } = await aPaidOrder(aGuest());
    const shipmentId = randomUUID();
    const ship = () => change(fulfillment, 'markOrderShipped', { id, shipmentId });

    const all = await Promise.all([ship(), ship(), ship()]);

    expect(all.map(({ order }) => order?.status)).toEqual(['SHIPPED', 'SHIPPED', 'SHIPPED']);
    expect(peers.held.get(id)).toBe('COMMITTED');
    expect(peers.calls.filter(operation => operation === 'CommitOrderReservations')).toHaveLength(
      1,
    );
  });

  it('is not undone by a cancellation that comes while inventory is away', async () => {
    const buyer = aGuest();
    const { id } = await aPaidOrder(buyer);
    peers.down.add('inventory');
    const shipping = await change(fulfillment, 'markOrderShipped', {
      id,
      shipmentId: randomUUID(),
    });

    const cancelling = await change(buyer, 'cancelOrder', { id });
    peers.down.clear();

    expect(shipping.fault).toBe('DEPENDENCY_UNAVAILABLE');
    expect(cancelling.errors[0].__typename).toBe('IllegalTransition');
    await eventually(async () => expect(await statusOf(id)).toBe('SHIPPED'), 10_000);
  });

  it('by staff needs a shipment that ordering has heard of', async () => {
    const { id } = await aPaidOrder(aGuest());
    const shipmentId = randomUUID();
    const ship = () => change(staffWith('orders:write'), 'markOrderShipped', { id, shipmentId });

    const unknown = await ship();
    await room.hear(
      ShipmentCreated({ shipmentId, orderId: id, carrier: 'SIMULATOR', trackingNumber: 'S1' }),
    );
    const known = await ship();

    expect(unknown.errors[0].__typename).toBe('ShipmentNotFound');
    expect(known.order.status).toBe('SHIPPED');
  });
});

describe('A parcel that arrived', () => {
  const arrived = (orderId: string, shipmentId: string) =>
    ShipmentDelivered({ shipmentId, orderId, deliveredAt: '2026-11-21T10:00:00.000Z' });

  it('completes its order once, however often it is told', async () => {
    const { id } = await aPaidOrder(aGuest());
    const shipmentId = randomUUID();
    await change(fulfillment, 'markOrderShipped', { id, shipmentId });

    await room.hear(arrived(id, shipmentId));
    await room.hear(arrived(id, shipmentId));

    const [order] = await room.sql('select status, delivered_at from orders where id = $1', [id]);
    expect(order).toEqual({
      status: 'DELIVERED',
      delivered_at: new Date('2026-11-21T10:00:00.000Z'),
    });
    const told = await room.sql(
      `select 1 from outbox_events where aggregate_id = $1 and type = 'ordering.order-completed.v1'`,
      [id],
    );
    expect(told).toHaveLength(1);
  });

  it('of an order that has not left is not believed: it is told again later', async () => {
    const { id } = await aPaidOrder(aGuest());
    const shipmentId = randomUUID();
    const eventId = randomUUID();
    const fact = arrived(id, shipmentId);

    await expect(room.hear(fact, { eventId })).rejects.toThrow('cannot become DELIVERED');
    expect(await statusOf(id)).toBe('PAID');

    await change(fulfillment, 'markOrderShipped', { id, shipmentId });
    await room.hear(fact, { eventId });
    expect(await statusOf(id)).toBe('DELIVERED');
  });

  it('stands in the order’s timeline, as do packing and a failure on the way', async () => {
    const { id } = await aPaidOrder(aGuest());
    const shipmentId = randomUUID();
    await room.hear(OrderPacked({ pickingJobId: randomUUID(), orderId: id }));
    await change(fulfillment, 'markOrderShipped', { id, shipmentId });
    const failure = { shipmentId, orderId: id, failedAt: new Date().toISOString() };
    await room.hear(ShipmentFailed({ ...failure, reason: 'ADDRESS_UNKNOWN' }));
    await room.hear(arrived(id, randomUUID()));

    const lines = await room.sql<{ kind: string; text: string }>(
      'select kind, text from order_events where order_id = $1 order by at, number',
      [id],
    );

    expect(lines.map(({ kind }) => kind)).toEqual([
      'PLACED',
      'STOCK_RESERVED',
      'PAYMENT_AUTHORIZED',
      'PAID',
      'PACKED',
      'SHIPPED',
      'SHIPMENT_FAILED',
      'DELIVERED',
    ]);
    expect(lines[6]!.text).toBe('The parcel did not arrive: address unknown.');
  });
});

describe('An order', () => {
  it('says to services what of it is to be gathered, and to nobody else', async () => {
    const { id } = await aPaidOrder(aGuest());
    const query =
      'query($id: ID!) { orderSummary(id: $id) { status lines { sku quantity allocations { quantity } } } }';

    const { data } = await room.ask(fulfillment, query, { id });
    const { errors } = await room.ask(staffWith('orders:read'), query, { id });

    expect(data!.orderSummary).toEqual({
      status: 'PAID',
      lines: [{ sku: 'SKU-6f1d', quantity: 2, allocations: [] }],
    });
    expect(errors?.[0]?.extensions?.code).toBe('FORBIDDEN');
  });

  it('is its owner’s: to others it does not exist, by reference neither', async () => {
    const buyer = aGuest();
    const { order } = await place(buyer);
    const query =
      'query($refs: [_Any!]!) { _entities(representations: $refs) { ... on Order { status } } }';
    const refs = [{ __typename: 'Order', id: order.id }];

    const [own, foreign] = await Promise.all(
      [buyer, aGuest()].map(identity => room.ask(identity, query, { refs })),
    );

    expect(own!.data!._entities).toEqual([{ status: 'PENDING_PAYMENT' }]);
    expect(foreign!.data!._entities).toEqual([null]);
  });

  it('of a guest who signed in is the customer’s', async () => {
    const guest = aGuest();
    const ada = aCustomer();
    const { order } = await place(guest);

    await room.hear(GuestClaimed({ guestId: guest.subject!, customerId: ada.subject! }));

    const { data } = await room.ask(ada, 'query($id: ID!) { order(id: $id) { customer { id } } }', {
      id: order.id,
    });
    expect(data!.order).toEqual({ customer: { id: ada.subject } });
  });

  it('keeps its items as they were, by the database too', async () => {
    await place(aGuest());

    await expect(
      room.sql('update order_items set quantity = 1, line_total_minor = 1250'),
    ).rejects.toThrow('An order item never changes.');
  });
});
